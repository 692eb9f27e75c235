import type { Problem } from '@/lib/articles/problem'
import type { Article } from '@/lib/articles/schema'
import { type BorneOut, neededShare } from './borne-out'

type Said = Pick<Problem, 'wrong' | 'instead'>

/** Says why an article does not bear out one of its asks; undefined where it does. */
export function notBorneOut(
  { share, shares, speaksOf }: BorneOut,
  { slug, asks }: Article,
  at: number,
): Said | undefined {
  const ask = asks[at]!
  if (!speaksOf(ask)) {
    return {
      wrong: `the ask "${ask}" has no word in common with "${slug}": not with its title, description, keywords, headings or text, nor with an ask of it that has one`,
      instead: `write its words into the text of "${slug}", add a synonym for one of them, or move the ask to the article that answers it`,
    }
  }
  if (share >= neededShare || shares[at]! >= neededShare) return undefined
  return {
    wrong: `the ask "${ask}" is not borne out by "${slug}": its headings and text have ${percent(shares[at]!)} of what it says, ${percent(share)} of what all its asks say, needed ${percent(neededShare)}`,
    instead: `write the answer into the text of "${slug}", or take the ask out`,
  }
}

const percent = (share: number) => `${Math.floor(share * 100)} %`
