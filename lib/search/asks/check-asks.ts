import type { CheckedContent } from '@/lib/articles/check-content'
import { placeOfAsk } from '@/lib/articles/front-matter'
import type { Problem } from '@/lib/articles/problem'
import { isPublished } from '@/lib/articles/published'
import type { Article } from '@/lib/articles/schema'
import { shopDay } from '@/lib/articles/shop-day'
import { articleDocument } from '../core/article-document'
import { ArticleIndex } from '../core/article-index'
import { threshold } from '../core/decide'
import { Finder } from '../core/find'
import { findAll, standingIn } from '../core/standing'
import { borneOut } from './borne-out'
import { type Lost, lostAsk } from './lost-ask'
import { notBorneOut } from './not-borne-out'

/** `untried` are those of articles that shoppers do not see today. */
export type CheckedAsks = { tried: number; untried: number; problems: Problem[] }

/** The settings without which no search would be the one that shoppers get. */
const needed = ['store.yml', 'synonyms.yml']

/**
 * Asks that do not find their article among the first three of a search that counts as answered: by its words alone,
 * since the same ask word for word comes first whatever else is written, and as it is served. And those that the article
 * itself does not bear out. Undefined when the settings cannot be read: then nothing is known.
 */
export function checkAsks(
  { set, store, problems }: CheckedContent,
  now = new Date(),
): CheckedAsks | undefined {
  if (problems.some(({ file }) => needed.includes(file))) return undefined
  const day = shopDay(now, store.timeZone)
  const articles = [...set.articles.values()]
  const published = articles.filter((article) => isPublished(article, day))
  const index = new ArticleIndex()
  for (const article of published) index.put(articleDocument(article))
  const finder = new Finder(index, set.synonyms)
  const atLeast = threshold + store.search.thresholdShift
  const tried = countAsks(published)
  return {
    tried,
    untried: countAsks(articles) - tried,
    problems: published.flatMap((article) => {
      const borne = borneOut(finder, article)
      return article.asks.flatMap((ask, at) => {
        const lost = tryAsk(finder, article, ask, atLeast)
        const said = lost ? lostAsk(lost, index) : notBorneOut(borne, article, at)
        if (!said) return []
        const source = set.sources.get(article.slug)!.toString('utf8')
        return { file: article.file, ...placeOfAsk(source, at), ...said }
      })
    }),
  }
}

/** By its words first: whoever fails there would often only be held up by the ask itself. */
function tryAsk(finder: Finder, { slug, language }: Article, ask: string, atLeast: number): Lost | undefined {
  for (const byWords of [true, false]) {
    const found = findAll(finder, ask, { language, byWords })
    const standing = standingIn(finder, found, slug, atLeast)
    if (!standing.found) return { ask, slug, byWords, found, standing, needed: atLeast }
    // First by its words, it is first as served: whoever has the same ask comes after it by points.
    if (standing.rank === 1) return undefined
  }
  return undefined
}

function countAsks(articles: Article[]): number {
  return articles.reduce((sum, { asks }) => sum + asks.length, 0)
}
