import { headers } from 'next/headers'
import { after } from 'next/server'
import { followResults } from '@/components/page-scripts/follow-results'
import { PlainScript } from '@/components/page-scripts/plain-script'
import { ReachPeople } from '@/components/reach-people'
import { ResultList } from '@/components/result-list'
import { tellClick } from '@/components/search-box/tell-click'
import { logSearchOnPage } from '@/lib/search/log-search-on-page'
import { searchReady } from '@/lib/search/live-index'
import { search } from '@/lib/search/queries'
import type { Text } from '@/lib/text'
import styles from './page.module.css'

type Props = { query: string; literal: boolean; id: string; language: string; text: Text }

/** What was found for a query, and how sure we are: never a dead end, never more certain than true. */
export async function Answer({ query, literal, id, language, text }: Props) {
  await searchReady()
  const answer = search(query, { limit: 12, literal })
  const { answered, corrected, results } = answer
  const asked = new Headers(await headers())
  after(() => logSearchOnPage({ id, headers: asked, query, language, answer }))
  const shown = answered ? results : results.slice(0, 5)
  const contact = `/contact?${new URLSearchParams({ q: query, search: id })}`
  return (
    <>
      {corrected && (
        <p className={styles.note}>
          {text('search.corrected', { corrected })}{' '}
          <a href={`/search?${new URLSearchParams({ q: query, literal: 'true' })}`}>
            {text('search.literally', { query })}
          </a>
        </p>
      )}
      {!answered && (
        <div className={styles.nothing} role="status">
          <p className={styles.honest}>{text('search.nothing', { query })}</p>
          <p>{text(results.length ? 'search.nothing-sure' : 'search.nothing-at-all')}</p>
          <p>
            <a className={styles.ask} href={contact}>
              {text('search.ask')}
            </a>
            <span className={styles.askNote}>{text('search.ask-note')}</span>
          </p>
        </div>
      )}
      {shown.length > 0 && (
        <section className={styles.part} aria-labelledby="results">
          <h2 className={answered ? styles.count : styles.subtitle} id="results">
            {answered ? text('search.count', { count: results.length }) : text('search.nearest')}
          </h2>
          <ResultList results={shown} searchId={id} />
          <PlainScript run={followResults} given={[tellClick, id, query]} />
        </section>
      )}
      {answered && <ReachPeople text={text} title={text('search.not-found-it')} href={contact} />}
    </>
  )
}
