import { termsOf } from '@/lib/unanswered/grouping/read-phrasing'
import { PhrasingGroups } from '@/lib/unanswered/grouping/phrasing-groups'
import { sameNearest } from '@/lib/unanswered/grouping/settings'
import { longestQuery } from '@/lib/search/schema'
import { askwell } from '../search/askwell'
import { readSet } from '../search/sets'
import type { Labelled } from './labelled'

/**
 * Groups as the ledger does, where articles tell which words are known and which of them is nearest: for each phrasing as
 * though the article of its own need had not been written, which is what most unanswered questions come from.
 */
export function withArticleAway(set: string): (phrasings: Labelled[]) => string[] {
  const corpus = readSet(set).articles
  const engine = askwell().build(corpus)
  const first = new Map<string, string | undefined>()
  const shownFirst = ({ id, text, need }: Labelled) => {
    if (!first.has(id))
      first.set(
        id,
        engine.search(text, true).ids.find((article) => article !== need),
      )
    return first.get(id)
  }
  const articles = corpus.map(({ id, title, description, body }) => ({
    id,
    terms: termsOfArticle([title, description, body].join('\n')),
  }))
  const termsById = new Map(articles.map(({ id, terms }) => [id, terms]))
  const having = new Map<string, number>()
  for (const { terms } of articles) for (const term of terms) having.set(term, (having.get(term) ?? 0) + 1)
  return (phrasings) => {
    let away: Set<string> | undefined
    const isUnknown = (term: string) => (having.get(term) ?? 0) - (away?.has(term) ? 1 : 0) === 0
    const groups = new PhrasingGroups([], isUnknown)
    const byId = new Map(phrasings.map((phrasing) => [phrasing.id, phrasing]))
    return phrasings.map((phrasing) => {
      const { id, text, need } = phrasing
      const article = shownFirst(phrasing)
      away = need === undefined ? undefined : termsById.get(need)
      const groupId =
        groups
          .nearest(text, 'en', 10)
          .find(
            ({ isSame, likeness, phrasingId }) =>
              isSame || (article && likeness >= sameNearest && shownFirst(byId.get(phrasingId)!) === article),
          )?.groupId ?? id
      groups.add({ id, text, language: 'en', groupId })
      return groupId
    })
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
