import { type ReactNode, useEffect, useRef } from 'react'
import type { ChatProps } from './chat-props'
import { PersonPicture } from '../ui/person-picture'
import { MessageFiles } from './message-files'
import { MessageText } from './message-text'
import type { OwnMessage } from './chat-state'
import styles from './chat-thread.module.css'
import type { ChatMessage } from './chat-wire'
import { momentOf } from './chat-words'
import { OwnMessageItem } from './own-message'

/** What was said, oldest first, and below it what was not sent yet; new messages are read out when there is time. */
export function ChatThread({
  session,
  view,
  words,
  language,
  children,
}: ChatProps & { children: ReactNode }) {
  const { log, own } = view.chat
  const { scroller, onScroll } = useStayingAtEnd(log.length + own.length)
  const isEmpty = log.length + own.length === 0
  return (
    <div className={styles.scroller} ref={scroller} onScroll={onScroll}>
      {isEmpty && view.phase === 'ready' && (
        <div className={styles.greeting}>
          <p className={styles.hello}>{words.greeting}</p>
          <p>{words['greeting-hint']}</p>
        </div>
      )}
      {/* A region that scrolls can be reached by keyboard. */}
      <div role="log" aria-label={words.log} aria-relevant="additions" tabIndex={isEmpty ? -1 : 0}>
        <ol className={styles.list}>
          {log.map((message, index) => (
            <Said
              key={message.clientId ?? message.seq}
              message={message}
              chat={view.id!}
              who={
                isFirstOf(log, index)
                  ? message.author === 'staff'
                    ? (message.name ?? words.team)
                    : words.you
                  : ''
              }
              when={isLastOf(log, index) ? momentOf(message.at, language) : ''}
            />
          ))}
          {own.map((message: OwnMessage) => (
            <OwnMessageItem key={message.clientId} {...{ message, session, words }} />
          ))}
        </ol>
      </div>
      {children}
    </div>
  )
}

type SaidProps = { message: ChatMessage; chat: string; who: string; when: string }

function Said({ message, chat, who, when }: SaidProps) {
  const isStaff = message.author === 'staff'
  return (
    <li className={isStaff ? styles.staff : styles.shopper}>
      {who && (
        <span className={isStaff ? styles.name : styles.hidden}>
          {isStaff && <PersonPicture name={who} picture={message.picture} small />}
          {who}{' '}
        </span>
      )}
      {message.body && (
        <div className={styles.bubble}>
          <MessageText text={message.body} hasLinks={isStaff} />
        </div>
      )}
      <MessageFiles files={message.attachments} chat={chat} />
      {when && (
        <time className={styles.when} dateTime={message.at}>
          {when}
        </time>
      )}
    </li>
  )
}

const isFirstOf = (log: readonly ChatMessage[], index: number) =>
  log[index]!.author !== log[index - 1]?.author || log[index]!.name !== log[index - 1]?.name

const isLastOf = (log: readonly ChatMessage[], index: number) => log[index]!.author !== log[index + 1]?.author

/** Shows the newest message, unless the reader has gone back to older ones. */
function useStayingAtEnd(count: number) {
  const scroller = useRef<HTMLDivElement>(null)
  const isAtEnd = useRef(true)
  useEffect(() => {
    const element = scroller.current
    if (element && isAtEnd.current) element.scrollTop = element.scrollHeight
  })
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    // The keyboard of a phone, or a note below, takes height away.
    const watch = new ResizeObserver(() => isAtEnd.current && (element.scrollTop = element.scrollHeight))
    watch.observe(element)
    return () => watch.disconnect()
  }, [count])
  return {
    scroller,
    onScroll: () => {
      const { scrollHeight, scrollTop, clientHeight } = scroller.current!
      isAtEnd.current = scrollHeight - scrollTop - clientHeight < 40
    },
  }
}
