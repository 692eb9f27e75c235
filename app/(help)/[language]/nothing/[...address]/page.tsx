import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { permanentRedirect } from 'next/navigation'
import { ArticleList } from '@/components/article-list'
import { ReachPeople } from '@/components/reach-people'
import { SearchBox } from '@/components/search-box/search-box'
import { searchBoxText } from '@/components/search-box/search-box-text'
import { getArticle, mostRead, redirectFor } from '@/lib/articles/queries'
import { readerOf } from '@/lib/reader-language'
import { answerNotFound } from '@/lib/response-status'
import { searchReady } from '@/lib/search/live-index'
import { search } from '@/lib/search/queries'
import { pageMetadata } from '../../page-metadata'
import styles from './page.module.css'

type Props = { params: Promise<{ language: string; address: string[] }> }

export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { text } = await readerOf(params)
  return pageMetadata({ params, title: text('help.nothing-title'), path: '/', hidden: true })
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

/** The words in an address: `articles/refund-time.html` → refund time. */
function wordsOf(address: string[]): string {
  const words = address.join(' ').replace(/\.\w{2,5}$/, '')
  return words
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\b(articles?|categor(y|ies)|help|faqs?|pages?|hc|shop|en|us|index)\b/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 200)
}

/** An address without a page: it follows a redirect of the shop, or searches for what the address meant. */
export default async function NothingPage({ params }: Props) {
  const { text } = await readerOf(params)
  const address = (await params).address.map(decoded)
  const moved = redirectFor(`/${address.join('/')}`)
  if (moved) permanentRedirect(moved)
  answerNotFound(await headers())
  const words = wordsOf(address)
  if (words) await searchReady()
  const meant = words ? search(words, { limit: 5 }).results.flatMap(({ slug }) => getArticle(slug) ?? []) : []
  return (
    <div className={styles.page}>
      <h1>{text('help.nothing-title')}</h1>
      <p className={styles.lead}>{text('help.nothing-lead')}</p>
      <SearchBox text={searchBoxText(text)} query={words} big />
      <section className={styles.found}>
        <h2 className={styles.title}>{text(meant.length ? 'help.nothing-meant' : 'help.nothing-popular')}</h2>
        <ArticleList articles={meant.length ? meant : await mostRead(5)} />
      </section>
      <ReachPeople text={text} href={words ? `/contact?q=${encodeURIComponent(words)}` : '/contact'} />
    </div>
  )
}
