import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { z } from 'zod'
import { ArticleList } from '@/components/article-list'
import { SearchBox } from '@/components/search-box/search-box'
import { searchBoxText } from '@/components/search-box/search-box-text'
import { mostRead } from '@/lib/articles/queries'
import { readerOf } from '@/lib/reader-language'
import { store } from '@/lib/store'
import { longestQuery } from '@/lib/search/schema'
import { pageMetadata } from '../page-metadata'
import { Answer } from './answer'
import styles from './page.module.css'

export const dynamic = 'force-dynamic'

type Parameters = Record<string, string | string[] | undefined>
type Props = { params: Promise<{ language: string }>; searchParams: Promise<Parameters> }

/** The last of what was given under a name: an address with two is somebody's mistake, not a reason to fail. */
function single(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value.at(-1) : value)?.trim() ?? ''
}

/** The search's id: the browser's own where a script gave one, so that typing and Enter are one search. */
function idOf(given: string): string {
  return z.uuid().safeParse(given).data ?? randomUUID()
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { text } = await readerOf(params)
  const query = single((await searchParams).q).slice(0, longestQuery)
  const title = query ? text('search.title-for', { query }) : text('search.title')
  const description = text('help.home-description', { shop: store().name })
  return pageMetadata({ params, title, description, path: '/search', hidden: true })
}

export default async function SearchPage({ params, searchParams }: Props) {
  const { language, text } = await readerOf(params)
  const given = single((await searchParams).q)
  const query = given.slice(0, longestQuery)
  const literal = single((await searchParams).literal) === 'true'
  const searchId = idOf(single((await searchParams).search))
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{query ? text('search.results-for', { query }) : text('search.empty')}</h1>
      <SearchBox key={query} text={searchBoxText(text)} query={query} searchId={query && searchId} big />
      {given.length > longestQuery && (
        <p className={styles.note}>{text('search.too-long', { limit: longestQuery })}</p>
      )}
      {query ? (
        <Answer query={query} literal={literal} id={searchId} language={language} text={text} />
      ) : (
        <section className={styles.part} aria-labelledby="popular">
          <h2 className={styles.subtitle} id="popular">
            {text('search.popular')}
          </h2>
          <ArticleList articles={await mostRead(8)} />
        </section>
      )}
    </div>
  )
}
