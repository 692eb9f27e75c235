import { getArticle } from '@/lib/articles/queries'
import { borneOut, neededShare } from '@/lib/search/asks/borne-out'
import { findsArticle } from '@/lib/search/asks/finds-article'
import { finder } from '@/lib/search/live-index'
import { mayBeRead } from '../question-name'

type Put = { wording: string; visitors: number; contacts: number }

export type WordsFound = {
  /** visitors whose words find the article, and all */
  found: number
  all: number
  /** words that still miss it; those of single visitors are counted, not shown */
  missing: string[]
  unread: number
  /** its text says so little of what its asks do that words lead to no answer there */
  hollow: boolean
}

/** Of all who asked, so many must find the article by their own words. */
const foundShare = 0.8

/** Which of a question's phrasings find the article now: among the first three, surely, and not by its asks alone. */
export function wordsFound(phrasings: Put[], slug: string, language: string): WordsFound {
  const article = getArticle(slug)
  const borne = article?.asks.length ? borneOut(finder(), article) : undefined
  const hollow = borne !== undefined && borne.share < neededShare
  const found = findsArticle(
    phrasings.map(({ wording }) => wording),
    slug,
    language,
  )
  const isFound = ({ wording }: Put, at: number) =>
    found[at]!.found && !hollow && (borne?.speaksOf(wording, language) ?? true)
  const missing = phrasings.filter((put, at) => !isFound(put, at))
  const visitors = (some: Put[]) => some.reduce((sum, each) => sum + Math.max(1, each.visitors), 0)
  const all = visitors(phrasings)
  return {
    ...{ all, found: all - visitors(missing), hollow },
    missing: missing.filter(mayBeRead).map(({ wording }) => wording),
    unread: missing.filter((each) => !mayBeRead(each)).length,
  }
}

export const isAnswered = ({ found, all }: WordsFound) => all > 0 && found >= foundShare * all
