import { fillComposer } from './composer-draft'
import type { ChatSession } from './chat-session'
import type { OwnMessage } from './chat-state'
import styles from './chat-thread.module.css'
import type { ChatWords } from './chat-words'

type Props = { message: OwnMessage; session: ChatSession; words: ChatWords }

/** A message the log does not have yet, with what became of it. */
export function OwnMessageItem({ message, session, words }: Props) {
  const { clientId, body, state, problem, files = [] } = message
  const isWaiting = state === 'unsent' || state === 'refused'
  return (
    <li className={styles.shopper} data-state={state}>
      <span className={styles.hidden}>{words.you} </span>
      {body && <div className={styles.bubble}>{body}</div>}
      {files.map(({ id, name }) => (
        <div key={id} className={styles.bubble}>
          {name}
        </div>
      ))}
      <div className={isWaiting ? styles.trouble : styles.when}>
        <span>
          {words[state]} {isWaiting && problem}
        </span>
        {isWaiting && (
          <button type="button" className={styles.act} onClick={() => session.retry(clientId)}>
            {words['try-again']}
          </button>
        )}
        {state === 'refused' && (
          <button
            type="button"
            className={styles.act}
            onClick={() => {
              fillComposer(body, files)
              session.takeBack(clientId)
            }}
          >
            {words.edit}
          </button>
        )}
      </div>
    </li>
  )
}
