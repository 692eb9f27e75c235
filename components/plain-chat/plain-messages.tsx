import { PersonPicture } from '@/components/ui/person-picture'
import { formatMoment } from '@/lib/availability/moment'
import type { ShownChat } from '@/lib/conversations/schema'
import { store } from '@/lib/store'
import type { Text } from '@/lib/text'
import styles from './plain-messages.module.css'

type Props = { chat: ShownChat; language: string; text: Text }

/** What was said, oldest first, with ways to what came before and to what may have come since. */
export function PlainMessages({ chat: { id, messages }, language, text }: Props) {
  const now = new Date()
  const first = messages[0]?.seq ?? 1
  const clock = { language, zone: store().timeZone, now, style: 'clock' as const }
  return (
    <>
      {first > 1 && (
        <p>
          <a href={`/chat?c=${id}&before=${first}`}>{text('conversation.earlier')}</a>
        </p>
      )}
      <ol className={styles.messages} aria-label={text('conversation.messages')}>
        {messages.map(({ seq, author, name, picture, body, at, attachments }) => (
          <li key={seq} className={author === 'shopper' ? styles.own : styles.theirs}>
            <p className={styles.head}>
              {author === 'staff' && name && <PersonPicture name={name} picture={picture} small />}
              <strong>
                <bdi>
                  {author === 'shopper' ? text('conversation.you') : name || text('conversation.team')}
                </bdi>
              </strong>{' '}
              <time dateTime={at}>{formatMoment(new Date(at), clock)}</time>
            </p>
            {body && (
              <p className={styles.body} dir="auto">
                {body}
              </p>
            )}
            {attachments.map((file) => (
              <p key={file.id} className={styles.file}>
                {text('conversation.attachment')}{' '}
                <a href={`/api/conversations/${id}/attachments/${file.id}`}>
                  <bdi>{file.name}</bdi>
                </a>
              </p>
            ))}
          </li>
        ))}
      </ol>
    </>
  )
}
