import type { Text } from '@/lib/text'
import styles from './staff-list.module.css'
import { Badge } from './ui/badge'
import { DataTable } from './ui/data-table'

type Row = {
  id: string
  name: string
  email: string
  role: string
  disabled: boolean
  own: boolean
  lastSignIn: string
}

/** Everybody who may sign in. Each name leads to what can be changed; your own does not. */
export function StaffList({ rows, text }: { rows: Row[]; text: Text }) {
  return (
    <DataTable
      caption={text('staff.staff-title')}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        { label: text('staff.column-name'), cell: (row) => <Person row={row} text={text} /> },
        { label: text('staff.column-role'), cell: ({ role }) => role },
        { label: text('staff.column-last'), cell: ({ lastSignIn }) => lastSignIn },
      ]}
    />
  )
}

function Person({ row: { id, name, email, disabled, own }, text }: { row: Row; text: Text }) {
  return (
    <div className={styles.person}>
      <span className={styles.name}>
        {own ? name : <a href={`/desk/settings/staff/${id}`}>{name}</a>}
        {own && <Badge>{text('staff.you')}</Badge>}
        {disabled && <Badge kind="warning">{text('staff.disabled')}</Badge>}
      </span>
      <span className={styles.email}>{email}</span>
    </div>
  )
}
