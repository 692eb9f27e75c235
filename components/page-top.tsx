import type { Text } from '@/lib/text'
import { Breadcrumbs } from './breadcrumbs'
import styles from './page-top.module.css'
import { SearchBox } from './search-box/search-box'
import { searchBoxText } from './search-box/search-box-text'

type Step = { name: string; path: string }

/** Where the reader stands, and the search, at the top of every page but home. */
export function PageTop({ text, steps, here }: { text: Text; steps: Step[]; here: Step }) {
  return (
    <div className={styles.top}>
      <Breadcrumbs label={text('help.breadcrumbs')} steps={steps} here={here} />
      <div className={styles.search}>
        <SearchBox text={searchBoxText(text)} />
      </div>
    </div>
  )
}
