import type { Text } from '@/lib/text'
import { MailState } from './mail-state'
import styles from './message-thread.module.css'

type Message = {
  id: string
  seq: number
  author: string
  body: string
  at: Date
  staff: { name: string } | null
}
type Mail = {
  id: string
  kind: string
  messageId: string
  state: string
  nextAttemptAt: Date
  lastError: string | null
}
type Props = {
  messages: Message[]
  outbox: Mail[]
  shopper: string
  text: Text
  moment: (moment: Date) => string
}

/** The messages in order, each with what became of the mail that carried or confirmed it. */
export function MessageThread({ messages, outbox, shopper, text, moment }: Props) {
  const mailOf = ({ id, seq }: Message) =>
    outbox.find(({ messageId }) => messageId.includes(id)) ??
    (seq === 1 ? outbox.find(({ kind }) => kind === 'confirmation') : undefined)
  return (
    <ol className={styles.thread}>
      {messages.map((message) => {
        const mail = mailOf(message)
        const isStaff = message.author === 'staff'
        return (
          <li
            key={message.id}
            id={`message-${message.seq}`}
            className={isStaff ? styles.ours : styles.theirs}
          >
            <p className={styles.head}>
              <strong>
                <bdi>{isStaff ? (message.staff?.name ?? text('inbox.staff')) : shopper}</bdi>
              </strong>
              <time dateTime={message.at.toISOString()}>{moment(message.at)}</time>
            </p>
            <p className={styles.body} dir="auto">
              {message.body}
            </p>
            {mail && (
              <p className={styles.mail}>
                <a href={`/desk/mail/${mail.id}`}>
                  {text(isStaff ? 'inbox.answer-mail' : 'inbox.confirmation-mail')}
                </a>
                <MailState mail={mail} text={text} moment={moment} />
                {mail.state !== 'sent' && mail.lastError && <span>{mail.lastError}</span>}
              </p>
            )}
          </li>
        )
      })}
    </ol>
  )
}
