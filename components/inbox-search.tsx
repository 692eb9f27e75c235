import type { Text } from '@/lib/text'
import styles from './inbox-search.module.css'
import { Button } from './ui/button'

/** Finds conversations by address or by a word in them; a plain form that changes the address. */
export function InboxSearch({ state, words, text }: { state: string; words: string; text: Text }) {
  return (
    <search>
      <form action="/desk/inbox" className={styles.form}>
        <input type="hidden" name="state" value={state} />
        <input
          key={words}
          className={styles.field}
          type="search"
          name="q"
          defaultValue={words}
          maxLength={100}
          aria-label={text('inbox.search')}
          placeholder={text('inbox.search')}
        />
        <Button look="secondary">{text('inbox.search-button')}</Button>
      </form>
    </search>
  )
}
