import styles from './sheet-links.module.css'

type Props = { label: string; sheet: number; sheets: number; hrefOf: (sheet: number) => string; words: Words }
type Words = { previous: string; next: string; place: string }

/** Leads through a list that is too long for one page. */
export function SheetLinks({ label, sheet, sheets, hrefOf, words }: Props) {
  if (sheets < 2) return null
  return (
    <nav aria-label={label} className={styles.sheets}>
      {sheet > 1 && (
        <a href={hrefOf(sheet - 1)} rel="prev">
          {words.previous}
        </a>
      )}
      <span>{words.place}</span>
      {sheet < sheets && (
        <a href={hrefOf(sheet + 1)} rel="next">
          {words.next}
        </a>
      )}
    </nav>
  )
}
