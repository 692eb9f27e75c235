import type { Text } from '@/lib/text'
import { timePassed } from '@/lib/time-passed'
import styles from './conversation-table.module.css'
import { Badge } from './ui/badge'
import { DataTable } from './ui/data-table'

type Conversation = {
  id: string
  subject: string
  shopperName: string | null
  shopperEmail: string | null
  waitingSince: Date | null
  lastAt: Date
  state: string
  query: string | null
  /** mail that failed */
  outbox: unknown[]
}
type Props = {
  conversations: Conversation[]
  text: Text
  moment: (moment: Date) => string
  language: string
  now: Date
}

/** Conversations with who waits, since when and what they had searched for. */
export function ConversationTable({ conversations, text, moment, language, now }: Props) {
  return (
    <DataTable
      caption={text('inbox.title')}
      rows={conversations}
      keyOf={({ id }) => id}
      columns={[
        {
          label: text('inbox.message'),
          cell: ({ id, subject, shopperName, shopperEmail }) => (
            <div className={styles.message}>
              <a href={`/desk/inbox/${id}`} className={styles.subject} dir="auto">
                {subject}
              </a>
              <span className={styles.from}>
                {shopperName && <bdi>{shopperName}</bdi>} <bdi>{shopperEmail}</bdi>
              </span>
            </div>
          ),
        },
        { label: text('inbox.searched'), cell: ({ query }) => <bdi>{query ?? '–'}</bdi> },
        {
          label: text('inbox.since'),
          cell: ({ waitingSince, lastAt }) => (
            <time dateTime={(waitingSince ?? lastAt).toISOString()}>{moment(waitingSince ?? lastAt)}</time>
          ),
        },
        {
          label: text('inbox.state'),
          cell: ({ state, waitingSince, outbox }) => (
            <div className={styles.badges}>
              {state === 'resolved' ? (
                <Badge kind="success">{text('inbox.resolved')}</Badge>
              ) : waitingSince ? (
                <Badge kind="info">
                  {text('inbox.waits', { time: timePassed(waitingSince, now, language) })}
                </Badge>
              ) : (
                <Badge>{text('inbox.answered')}</Badge>
              )}
              {outbox.length > 0 && <Badge kind="danger">{text('inbox.mail-failed')}</Badge>}
            </div>
          ),
        },
      ]}
    />
  )
}
