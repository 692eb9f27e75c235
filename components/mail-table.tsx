import type { Text } from '@/lib/text'
import { MailState } from './mail-state'
import styles from './mail-table.module.css'
import { DataTable } from './ui/data-table'

type Mail = {
  id: string
  subject: string
  toAddress: string
  createdAt: Date
  state: string
  nextAttemptAt: Date
  lastError: string | null
}
type Props = { mails: Mail[]; text: Text; moment: (moment: Date) => string }

/** Mail with what became of it; the subject opens it. */
export function MailTable({ mails, text, moment }: Props) {
  return (
    <DataTable
      caption={text('mail.title')}
      rows={mails}
      keyOf={({ id }) => id}
      columns={[
        {
          label: text('mail.subject'),
          cell: ({ id, subject }) => (
            <a href={`/desk/mail/${id}`} dir="auto">
              {subject}
            </a>
          ),
        },
        { label: text('mail.to'), cell: ({ toAddress }) => <bdi>{toAddress}</bdi> },
        {
          label: text('mail.written'),
          cell: ({ createdAt }) => <span className={styles.time}>{moment(createdAt)}</span>,
        },
        {
          label: text('mail.state'),
          cell: (mail) => (
            <>
              <MailState mail={mail} text={text} moment={moment} />
              {mail.lastError && <p className={styles.reason}>{mail.lastError}</p>}
            </>
          ),
        },
      ]}
    />
  )
}
