import { longestQuery } from '@/lib/search/schema'
import { PhrasingGroups } from '@/lib/unanswered/grouping/phrasing-groups'
import { termsOf } from '@/lib/unanswered/grouping/read-phrasing'
import { surest } from '@/lib/unanswered/grouping/same-need'
import { settings } from '@/lib/unanswered/grouping/settings'
import { type Told, tellOf } from '@/lib/unanswered/grouping/told'
import { tellingWords } from '@/lib/unanswered/kind/shop-words'
import { finderOf } from '../search/askwell'
import { readSet } from '../search/sets'
import type { Labelled } from './labelled'

/**
 * Groups as the ledger does, where articles tell which words are known and what the search finds: for each phrasing as
 * though the article of its own need had not been written, which is what most unanswered questions come from.
 */
export function withArticleAway(set: string): (phrasings: Labelled[]) => string[] {
  const tell = teller(set)
  return (phrasings) => {
    const groups = new PhrasingGroups()
    const told = new Map(phrasings.map((phrasing) => [phrasing.id, tell(phrasing)]))
    return phrasings.map(({ id, text }) => {
      const near = groups.nearest(text, 'en', 10)
      const same = surest(near, told.get(id)!, (phrasingId) => told.get(phrasingId)!)
      const groupId = same?.groupId ?? id
      groups.add({ id, text, language: 'en', groupId })
      return groupId
    })
  }
}

function teller(set: string): (phrasing: Labelled) => Told {
  const { articles } = readSet(set)
  const finder = finderOf(articles)
  const termsById = new Map(
    articles.map(({ id, title, description, body }) => [
      id,
      termsOfArticle([title, description, body].join('\n')),
    ]),
  )
  const having = new Map<string, number>()
  for (const terms of termsById.values())
    for (const term of terms) having.set(term, (having.get(term) ?? 0) + 1)
  return ({ text, need }) => {
    const away = need === undefined ? undefined : termsById.get(need)
    const { ranked } = finder.find(text, {
      ...{ language: 'en', settled: true, byWords: true, limit: settings.articlesFound + 1 },
    })
    const found = ranked
      .map(({ article, score }) => ({ id: article.id, score }))
      .filter(({ id }) => id !== need)
      .slice(0, settings.articlesFound)
    return tellOf(
      found,
      tellingWords(text, 'en').map(({ term }) => term),
      (term) => (having.get(term) ?? 0) - (away?.has(term) ? 1 : 0) === 0,
    )
  }
}

/** Phrasings are read up to a length; an article is read in pieces of it, line by line. */
function termsOfArticle(text: string): Set<string> {
  const terms = new Set<string>()
  for (const line of text.split('\n'))
    for (let from = 0; from < line.length; from += longestQuery)
      for (const term of termsOf(line.slice(from, from + longestQuery), 'en')) terms.add(term)
  return terms
}
