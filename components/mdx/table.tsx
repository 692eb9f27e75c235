import { Children, type ReactElement, type ReactNode, isValidElement } from 'react'
import styles from './table.module.css'

/** A table that scrolls sideways in a box of its own where it is too wide, by keyboard too. */
export function ScrollTable({
  label,
  caption,
  children,
}: {
  label: string
  caption?: string
  children: ReactNode
}) {
  return (
    <div className={styles.box} role="region" aria-label={label} tabIndex={0}>
      <table className={styles.table}>
        {caption && <caption className={styles.caption}>{caption}</caption>}
        {children}
      </table>
    </div>
  )
}

/** A table with what it shows above it; `children` is the table drawn from Markdown. */
export function Table({ caption, children }: { caption: string; children: ReactNode }) {
  const table = Children.toArray(children).find((child): child is ReactElement<{ children: ReactNode }> =>
    isValidElement(child),
  )
  return (
    <ScrollTable label={caption} caption={caption}>
      {table?.props.children}
    </ScrollTable>
  )
}

type Cell = { align?: 'left' | 'center' | 'right'; children?: ReactNode }

export function HeadCell({ align, children }: Cell) {
  if (Children.count(children) === 0) return <td data-align={align} />
  return (
    <th scope="col" data-align={align}>
      {children}
    </th>
  )
}

export function DataCell({ align, children }: Cell) {
  return <td data-align={align}>{children}</td>
}
