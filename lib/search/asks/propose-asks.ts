import { setImmediate } from 'node:timers/promises'
import { getArticle } from '@/lib/articles/queries'
import type { Article } from '@/lib/articles/schema'
import { store } from '@/lib/store'
import { articleDocument } from '../core/article-document'
import { threshold } from '../core/decide'
import { sameWords } from '../core/same-words'
import type { Found } from '../core/rank'
import { type Standing, findAll, standingIn } from '../core/standing'
import { stem } from '../core/stem'
import { tokenize } from '../core/tokenize'
import type { Vocabulary } from '../core/vocabulary'
import { whatIf } from '../core/what-if'
import { finder } from '../live-index'
import { longestQuery } from '../schema'
import { type AskProposal, type Guard, type Phrasing, type Trial, chooseAsks } from './choose-asks'
import { nearestArticles } from './nearest-articles'

/** Phrasings looked at, those of them that tell the neighbours, neighbours whose questions are guarded, asks of each. */
const most = { phrasings: 30, telling: 8, neighbours: 10, asks: 10 }

/** Milliseconds of searching at a stretch before pages get their turn. */
const slice = 15

/**
 * Which of the phrasings to add to the asks of a published article: those that lift it without taking a question from
 * another one. What must stay found are the titles and asks of its neighbours, its own, and `guards`: searches with what
 * was clicked. Tried on the one index in short stretches, each of which leaves it as it was.
 */
export async function proposeAsks(
  slug: string,
  phrasings: Phrasing[],
  { language = store().language, guards = [] as Guard[] } = {},
): Promise<AskProposal[]> {
  const article = getArticle(slug)
  if (!article) return []
  const own = [article.title, ...article.asks]
  const hasIt = (text: string) => own.some((other) => sameWords(text, other, article.language) === 2)
  const sorted = phrasings
    .map(({ text, count }) => ({ text: text.slice(0, longestQuery), count }))
    .sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1))
  const fresh = sorted.filter(({ text }) => !hasIt(text))
  const looked = fresh.slice(0, most.phrasings)
  const chosen = await chooseAsks({
    tried: trialOf(article, language),
    slug,
    phrasings: looked,
    guards: [...questionsOf(article), ...neighbourQuestions(slug, looked, language), ...guards],
  })
  const reasons = new Map(chosen.map((proposal) => [proposal.text, proposal]))
  return sorted.map((phrasing): AskProposal => {
    const reason = hasIt(phrasing.text)
      ? ({ code: 'has-it' } as const)
      : ({ code: 'not-looked-at', most: most.phrasings } as const)
    return reasons.get(phrasing.text) ?? { ...phrasing, attach: false, reason }
  })
}

function trialOf(article: Article, language: string): Trial {
  const document = articleDocument(article)
  const needed = threshold + store().search.thresholdShift
  const today = new Map<Guard, { standing: Standing; terms: Set<number> }>()
  return async (asks, queries) => {
    const standings: Standing[] = []
    while (standings.length < queries.length) {
      const ready = finder()
      // Measured now if ever: not over an index that nobody has.
      ready.usualShare()
      whatIf(ready.index, { ...document, asks: [...document.asks, ...asks] }, () => {
        const added = termsOf(asks, article.language, ready.index.vocabulary)
        for (const end = performance.now() + slice; standings.length < queries.length;) {
          const query = queries[standings.length]!
          const before = today.get(query)
          const isTouched = !before || added.some((term) => before.terms.has(term))
          const found = isTouched ? findAll(ready, query.query, { language, byWords: true }) : undefined
          const standing = found ? standingIn(ready, found, query.slug, needed) : before!.standing
          if (found && !asks.length) today.set(query, { standing, terms: tellingTerms(found) })
          standings.push(standing)
          if (performance.now() > end) break
        }
      })
      await setImmediate()
    }
    return standings
  }
}

function termsOf(asks: string[], language: string, vocabulary: Vocabulary): number[] {
  return asks.flatMap((ask) => tokenize(ask).map(({ word }) => vocabulary.term(stem(word, language))))
}

/** What a question looks for; without its form words, which bring no article before another. */
function tellingTerms({ plan }: Found): Set<number> {
  const telling = plan.question.concepts.filter(({ form }) => form === 1)
  return new Set(telling.flatMap(({ alternatives }) => alternatives.flatMap(({ terms }) => terms)))
}

function neighbourQuestions(slug: string, phrasings: Phrasing[], language: string): Guard[] {
  const texts = phrasings.slice(0, most.telling).map(({ text }) => text)
  return nearestArticles(texts, language, most.neighbours + 1)
    .filter((near) => near.slug !== slug)
    .slice(0, most.neighbours)
    .flatMap((near) => questionsOf(getArticle(near.slug)!))
}

function questionsOf({ slug, title, asks }: Article): Guard[] {
  return [title, ...asks.slice(0, most.asks)].map((query) => ({ query, slug }))
}
