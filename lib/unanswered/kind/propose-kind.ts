import { search } from '@/lib/search/queries'
import { store } from '@/lib/store'
import type { Proposing } from '../ledger/question/mutations'
import { mayBeRead } from '../question-name'
import type { Kind, KindReason } from '../schema'
import { mended } from './mended'
import { looksLikeNoise } from './noise'
import { asksForOwnOrder } from './own-order'
import { shopWords } from './shop-words'

export type ProposedKind = { kind: Kind; reason: KindReason }

type Facts = Parameters<Proposing>[0]

/** So many readers must have been content with an article, and so large a part of those who opened it. */
const contentReaders = 3
const contentShare = 0.6
/** A question of whose telling words the shop knows fewer is not about what the shop does. */
const knownShare = 0.35
/** Of the confidence that counts as answered: from here on an article probably covers it in other words. */
const nearlyAnswered = 0.8

/**
 * What a question probably needs, and why, by rule: first what no article can answer, then what one would answer if it
 * were found, then what none covers. Staff change it by hand, and then it stays.
 */
export function proposeKind({ language, phrasings, clicked }: Facts): ProposedKind {
  const all = phrasings.reduce((sum, { visitors }) => sum + visitors, 0) || 1
  const part = (holds: (wording: string) => boolean) =>
    phrasings.reduce((sum, { wording, visitors }) => sum + (holds(wording) ? visitors : 0), 0) / all
  const wrote = phrasings.some(({ contacts }) => contacts > 0)
  if (!wrote && part(looksLikeNoise) > 0.5) return { kind: 'noise', reason: { code: 'no-words' } }
  if (part((wording) => asksForOwnOrder(wording, language)) >= 0.5)
    return { kind: 'order', reason: { code: 'own-order' } }
  return (
    misspelt(phrasings, language) ??
    inOtherWords(phrasings, clicked, language) ??
    (!wrote && part((wording) => shopWords(wording, language) >= knownShare) < 0.5
      ? { kind: 'out-of-scope', reason: { code: 'unknown-words' } }
      : { kind: 'missing', reason: { code: 'no-article' } })
  )
}

function misspelt(phrasings: Facts['phrasings'], language: string): ProposedKind | undefined {
  const failing = phrasings.filter(({ outcome }) => outcome !== 'answered')
  for (const phrasing of failing) {
    const meant = mended(phrasing.wording, language)
    const answer = meant ? search(meant, { language, limit: 3 }) : undefined
    if (!answer?.answered) continue
    // The words of one visitor alone are not shown.
    const words = mayBeRead(phrasing) && { meant: meant! }
    return { kind: 'typo', reason: { code: 'misspelt', slug: answer.results[0]!.slug, ...words } }
  }
  return undefined
}

function inOtherWords(
  phrasings: Facts['phrasings'],
  clicked: Facts['clicked'],
  language: string,
): ProposedKind | undefined {
  const [read] = clicked
  if (read && read.satisfied >= contentReaders && read.satisfied >= read.visitors * contentShare)
    return { kind: 'wording', reason: { code: 'readers', slug: read.slug, readers: read.satisfied } }
  const needed = (0.5 + store().search.thresholdShift) * nearlyAnswered
  const answers = phrasings.map(({ wording }) => search(wording, { language, limit: 3 }))
  const best = answers.reduce((a, b) => (b.confidence > a.confidence ? b : a), answers[0]!)
  const failing = phrasings.filter(({ outcome }) => outcome !== 'answered')
  if (failing.length === 0 || best.confidence < needed || !best.results[0]) return undefined
  return { kind: 'wording', reason: { code: 'nearly', slug: best.results[0].slug } }
}
