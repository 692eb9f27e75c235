import type { ReactNode } from 'react'
import styles from './data-table.module.css'

type Column<Row> = {
  label: string
  cell: (row: Row) => ReactNode
  /** figures stand at the end of their column */
  figure?: boolean
}

type Props<Row> = {
  /** names the table; read out, not shown */
  caption: string
  columns: [Column<Row>, ...Column<Row>[]]
  rows: readonly Row[]
  keyOf: (row: Row) => string
}

/** Rows of one kind of thing: a table, on a phone a card each. The first column names the row. */
export function DataTable<Row>({ caption, columns, rows, keyOf }: Props<Row>) {
  const [first, ...others] = columns
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ label, figure }) => (
            <th key={label} scope="col" className={figure ? styles.figure : undefined}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            <th scope="row">{first.cell(row)}</th>
            {others.map(({ label, cell, figure }) => (
              <td key={label} data-label={label} className={figure ? styles.figure : undefined}>
                <div>{cell(row)}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
