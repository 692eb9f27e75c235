import type { Text } from '@/lib/text'
import { DataTable } from '../ui/data-table'
import styles from './reply-list.module.css'

type Reply = { id: string; title: string; body: string; usedCount: number }

/** All saved replies; each title leads to where it is changed. */
export function ReplyList({ replies, text }: { replies: Reply[]; text: Text }) {
  return (
    <DataTable
      caption={text('agents.replies-title')}
      rows={replies}
      keyOf={({ id }) => id}
      columns={[
        {
          label: text('agents.reply-title'),
          cell: ({ id, title, body }) => (
            <div className={styles.reply}>
              <a href={`/desk/settings/saved-replies/${id}`}>{title}</a>
              <span className={styles.body}>{body}</span>
            </div>
          ),
        },
        {
          label: text('agents.reply-used'),
          cell: ({ usedCount }) => text('agents.reply-used-times', { count: usedCount }),
          figure: true,
        },
      ]}
    />
  )
}
