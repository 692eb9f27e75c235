import type { Entry } from '../read-log'
import type { Need } from './needs'
import { answeredQuestions, noise } from './noise'
import { Random } from './random'

const minute = 60_000
const days = 30
const noiseForEach = 10
/**
 * So many who found nothing to open try other words at once. Zhang, Abualsaud and Smucker, "A Study of Immediate Requery
 * Behavior in Search" (CHIIR 2018): the worse what is found, the more do; of all searches, good or bad, 18 to 29 of 100
 * are reworded (SEMrush, 2022).
 */
const asksAgain = 0.35
/** So many ask something else altogether in the same visit: what stands together there is not always one need. */
const asksMore = 0.1
const pages = ['/', '/search', '/contact', '/categories/orders', '/categories/payment']

/** A month of the demo shop from `first` on: the needs, each asked by visitors of its own, among ten times as many other searches. */
export function makeMonth(
  needs: Need[],
  { seed = 1, first = new Date('2026-10-01T00:00:00Z'), rewords = true } = {},
): Entry[] {
  const random = new Random(seed)
  const answered = answeredQuestions()
  const entries: Entry[] = []
  const again = rewords ? asksAgain : 0
  let visitors = 0
  const comes = () => {
    const at = first.getTime() + (random.below(days) * 24 + 6 + random.next() * 16) * 60 * minute
    return new Visit(entries, `visitor-${++visitors}`, Math.floor(at / 1000) * 1000, random)
  }
  for (const need of needs)
    for (let asking = 0; asking < need.asked; asking++) {
      const visit = comes()
      plant(need, asking, visit, random, again)
      if (rewords && random.chance(asksMore)) askOther(answered, visit, random, 0)
    }
  const planted = entries.filter(({ event }) => event === 'search').length
  for (let other = 0; other < planted * noiseForEach; other++) {
    const visit = comes()
    askOther(answered, visit, random, again)
    if (rewords && random.chance(asksMore)) askOther(answered, visit, random, 0)
  }
  return entries.sort((a, b) => a.at.getTime() - b.at.getTime())
}

function plant(need: Need, asking: number, visit: Visit, random: Random, again: number): void {
  const { phrasings, language, slug, opened, helped, contacts } = need
  const put = (phrasing: string) => phrasing.replace(/\bLK\b/g, `LK-${1_000_000 + random.below(9_000_000)}`)
  // Every phrasing once, then the first more often.
  const phrasing = phrasings[asking] ?? random.pickEarly(phrasings)
  const others = phrasings.filter((other) => other !== phrasing)
  visit.does('search', { query: put(phrasing), language })
  if (slug && random.chance(opened)) {
    visit.does('click', { slug, rank: 1 + random.below(3) })
    if (random.chance(helped)) return
    if (random.chance(0.5)) visit.does('search', { query: put(random.pick(others)), language })
    else visit.does('unhelpful', { slug })
  } else if (random.chance(again)) visit.does('search', { query: put(random.pick(others)), language })
  if (random.chance(contacts)) visit.does('contact')
}

function askOther(answered: Map<string, string[]>, visit: Visit, random: Random, again: number): void {
  const { query, slug, others } = noise(random, answered)
  visit.does('search', { query, language: 'en' })
  if (!slug || random.chance(0.12)) {
    if (others.length && random.chance(again))
      visit.does('search', { query: random.pick(others), language: 'en' })
    return
  }
  visit.does('click', { slug, rank: random.pickEarly([1, 2, 3]) })
  const then = random.next()
  if (then < 0.02) visit.does('unhelpful', { slug })
  else if (then < 0.03) visit.does('contact')
  else if (then < 0.1) visit.does('helpful', { slug })
}

/** What one visitor does one after the other, some seconds apart. */
class Visit {
  private readonly page: string

  constructor(
    private readonly entries: Entry[],
    private readonly visitor: string,
    private at: number,
    private readonly random: Random,
  ) {
    this.page = random.pickEarly(pages)
  }

  does(event: Entry['event'], what: Partial<Entry> = {}): void {
    const page = event === 'search' ? this.page : undefined
    this.entries.push({ at: new Date(this.at), visitor: this.visitor, event, page, ...what })
    this.at += (35 + this.random.below(90)) * 1000
  }
}
