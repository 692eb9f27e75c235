import type { ChatProps } from './chat-props'
import styles from './chat-head.module.css'
import { PersonPicture } from '../ui/person-picture'

/** Who answers, and the way out. */
export function ChatHead({ view, words, onClose }: ChatProps & { onClose?: () => void }) {
  const { agent } = view.chat.facts
  return (
    <div className={styles.head}>
      {agent && <PersonPicture {...agent} />}
      <div className={styles.who}>
        <h2 className={styles.title}>{agent ? agent.name : words['page-title']}</h2>
        {agent && <p className={styles.with}>{words.with}</p>}
      </div>
      {onClose && (
        <button type="button" className={styles.close} aria-label={words.minimize} onClick={onClose}>
          <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
            <path d="M6 6l12 12M18 6L6 18" />
          </svg>
        </button>
      )}
    </div>
  )
}
