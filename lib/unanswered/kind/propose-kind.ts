import { search } from '@/lib/search/queries'
import { store } from '@/lib/store'
import type { Proposing } from '../ledger/question/mutations'
import { mayBeRead } from '../question-name'
import type { Kind, KindReason } from '../schema'
import { mended } from './mended'
import { looksLikeNoise } from './noise'
import { asksForOwnOrder, orderArticle } from './own-order'
import { isInNoArticle, isShopWord, shopShare, tellingWords } from './shop-words'

export type ProposedKind = { kind: Kind; reason: KindReason }

type Facts = Parameters<Proposing>[0]

/** So many readers must have been content with an article, and so large a part of those who opened it. */
const contentReaders = 3
const contentShare = 0.6
/** Or, where few asked at all, so many of them and so large a part of all who asked. */
const fewReaders = 2
const askedShare = 0.5
/** What is less about the shop, by its words and half as much by what is found for it, is out of its scope. */
const leastOfShop = 0.4
/** Of the confidence that counts as answered: from here on an article probably covers it in other words. */
const nearlyAnswered = 0.8
/** What explains a question explains at least half of those it is said of. */
const mostOfThem = 0.5

/**
 * What a question probably needs, and why, by rule: first what no article can answer, then what one would answer if it
 * were found, then what none covers. Staff change it by hand, and then it stays.
 */
export function proposeKind({ language, phrasings, clicked }: Facts): ProposedKind {
  const part = (holds: (wording: string) => boolean) => partOf(phrasings, ({ wording }) => holds(wording))
  const wrote = phrasings.some(({ contacts }) => contacts > 0)
  if (!wrote && part(looksLikeNoise) > 0.5) return { kind: 'noise', reason: { code: 'no-words' } }
  if (part((wording) => asksForOwnOrder(wording, language)) >= 0.5)
    return { kind: 'order', reason: ownOrder(language) }
  return (
    misspelt(phrasings, language) ??
    inOtherWords(phrasings, clicked, language) ??
    (!wrote && part((wording) => isOfShop(wording, language)) < 0.5
      ? { kind: 'out-of-scope', reason: { code: 'unknown-words' } }
      : { kind: 'missing', reason: { code: 'no-article' } })
  )
}

function ownOrder(language: string): KindReason {
  const slug = orderArticle(language)
  return slug === undefined ? { code: 'own-order' } : { code: 'own-order', slug }
}

/** The part of the visitors of these phrasings that put one of which this holds; 0 where there are none. */
function partOf(phrasings: Facts['phrasings'], holds: (phrasing: Facts['phrasings'][number]) => boolean) {
  return visitorsOf(phrasings.filter(holds)) / (visitorsOf(phrasings) || 1)
}

const visitorsOf = (phrasings: Facts['phrasings']) =>
  phrasings.reduce((sum, { visitors }) => sum + visitors, 0)

const failingOf = (phrasings: Facts['phrasings']) => phrasings.filter(({ outcome }) => outcome !== 'answered')

function misspelt(phrasings: Facts['phrasings'], language: string): ProposedKind | undefined {
  const failing = failingOf(phrasings)
  const mends = new Map(
    failing.flatMap((phrasing) => {
      const meant = mended(phrasing.wording, language)
      const answer = meant ? search(meant, { language, limit: 3 }) : undefined
      return answer?.answered ? [[phrasing, { meant: meant!, slug: answer.results[0]!.slug }] as const] : []
    }),
  )
  const [first] = mends
  if (!first || partOf(failing, (phrasing) => mends.has(phrasing)) < mostOfThem) return undefined
  const [phrasing, { meant, slug }] = first
  // The words of one visitor alone are not shown.
  return { kind: 'typo', reason: { code: 'misspelt', slug, ...(mayBeRead(phrasing) && { meant }) } }
}

function inOtherWords(
  phrasings: Facts['phrasings'],
  clicked: Facts['clicked'],
  language: string,
): ProposedKind | undefined {
  const [read] = clicked
  if (read && isAnsweredBy(read, visitorsOf(phrasings)))
    return { kind: 'wording', reason: { code: 'readers', slug: read.slug, readers: read.satisfied } }
  // A word that no article has is probably what is asked for.
  if (partOf(phrasings, ({ wording }) => saysUnknownWord(wording, language)) >= mostOfThem) return undefined
  const needed = (0.5 + store().search.thresholdShift) * nearlyAnswered
  const failing = failingOf(phrasings)
  const answers = new Map(failing.map((each) => [each, search(each.wording, { language, limit: 3 })]))
  const nearly = failing.filter((each) => answers.get(each)!.confidence >= needed)
  if (nearly.length === 0 || partOf(failing, (each) => nearly.includes(each)) < mostOfThem) return undefined
  const best = nearly
    .map((each) => answers.get(each)!)
    .reduce((a, b) => (b.confidence > a.confidence ? b : a))
  const slug = best.results[0]?.slug
  if (!slug || clicked.some((article) => article.slug === slug && disappoints(article))) return undefined
  return { kind: 'wording', reason: { code: 'nearly', slug } }
}

const isOfShop = (wording: string, language: string) =>
  shopShare(wording, language) + search(wording, { language, limit: 3 }).confidence / 2 >= leastOfShop

/** Whether those who opened an article went no further. */
const isAnsweredBy = ({ visitors, satisfied }: Facts['clicked'][number], asked: number) =>
  satisfied >= visitors * contentShare &&
  (satisfied >= contentReaders || (satisfied >= fewReaders && satisfied >= asked * askedShare))

const saysUnknownWord = (text: string, language: string) =>
  tellingWords(text, language).some(
    (word) => !isShopWord(word, language) && isInNoArticle(word.term, language),
  )

/** Whether those who read an article went on looking: then it is not what they need. */
const disappoints = ({ visitors, satisfied }: Facts['clicked'][number]) =>
  visitors >= 2 && satisfied < visitors / 2
