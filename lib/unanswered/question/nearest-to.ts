import { listArticles } from '@/lib/articles/queries'
import { type NearArticle, nearestArticles } from '@/lib/search/asks/nearest-articles'
import { searchReady } from '@/lib/search/live-index'
import type { ListedQuestion, Phrasing } from '../schema'

const mostWordings = 5
/** More would make the page heavy; any other is named by its address. */
const mostChoices = 500

export type Near = {
  /** with which it was looked for, most visitors first */
  wordings: string[]
  nearest: NearArticle[]
}

/** The articles nearest to a question, by those of its phrasings that staff may read. */
export async function nearestTo({ language }: { language: string }, phrasings: Phrasing[]): Promise<Near> {
  const wordings = phrasings.flatMap(({ wording }) => wording ?? []).slice(0, mostWordings)
  if (wordings.length === 0) return { wordings, nearest: [] }
  await searchReady()
  return { wordings, nearest: nearestArticles(wordings, language) }
}

/** Articles that may be to answer a question, nearest first: slug and title. */
export function articleChoices(language: string, nearest: NearArticle[]): [slug: string, title: string][] {
  const others = listArticles().filter((article) => article.language === language)
  const all = [...nearest, ...others].map(({ slug, title }) => [slug, title] as const)
  return [...new Map(all)].slice(0, mostChoices)
}

/** The article that is probably to answer it: what its kind names, else the nearest, where one is needed that exists. */
export function likelyArticle(
  { kind, kindReason }: ListedQuestion,
  nearest: NearArticle[],
): string | undefined {
  if (kind !== 'wording' && kind !== 'typo' && kind !== 'order') return undefined
  if (typeof kindReason.slug === 'string') return kindReason.slug
  return kind === 'order' ? undefined : nearest[0]?.slug
}
