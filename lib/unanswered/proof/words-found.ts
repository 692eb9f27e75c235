import { findsArticle } from '@/lib/search/asks/finds-article'
import { mayBeRead } from '../question-name'

type Put = { wording: string; visitors: number; contacts: number; outcome: string }

export type WordsFound = {
  /** visitors whose words find the article, and all */
  found: number
  all: number
  /** words that still miss it; those of single visitors are counted, not shown */
  missing: string[]
  unread: number
}

/** Of all who asked, so many must find the article by their own words. */
export const foundShare = 0.8

/** Which of a question's phrasings find the article now: among the first three, and surely. */
export function wordsFound(phrasings: Put[], slug: string, language: string): WordsFound {
  const found = findsArticle(
    phrasings.map(({ wording }) => wording),
    slug,
    language,
  )
  const missing = phrasings.filter((_, at) => !found[at]!.found)
  const visitors = (some: Put[]) => some.reduce((sum, each) => sum + Math.max(1, each.visitors), 0)
  const all = visitors(phrasings)
  return {
    ...{ all, found: all - visitors(missing) },
    missing: missing.filter(mayBeRead).map(({ wording }) => wording),
    unread: missing.filter((each) => !mayBeRead(each)).length,
  }
}

export const isAnswered = ({ found, all }: WordsFound) => all > 0 && found >= foundShare * all

/** The article that answers words which found none when they were asked: somebody wrote it without saying so. */
export function answeredMeanwhile(phrasings: Put[], language: string): string | undefined {
  const failed = phrasings.filter(({ outcome }) => outcome !== 'answered')
  if (failed.length === 0 || failed.length < phrasings.length / 2) return undefined
  const [first] = findsArticle([failed[0]!.wording], '', language)
  if (!first?.answered || !first.first) return undefined
  return isAnswered(wordsFound(phrasings, first.first, language)) ? first.first : undefined
}
