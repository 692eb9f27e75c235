import { countedVisitors } from '@/lib/counted-visitors'

/** A search as it leaves the table. */
export type Leaving = {
  at: Date | string
  query: string
  questionKey: string
  language: string
  outcome: string
  visitorKey: string
  wroteToPerson: boolean | number | bigint
  ratedUnhelpful: boolean | number | bigint
  askedAgain: boolean | number | bigint
}

/** What is kept of a day's searches for one question. */
export type DayTotal = {
  day: string
  questionKey: string
  language: string
  /** as of the search; `unhelpful` for one that seemed answered and was not */
  outcome: string
  query: string
  count: number
  visitors: number
  contacts: number
}

function outcomeOf({ outcome, wroteToPerson, ratedUnhelpful, askedAgain }: Leaving): string {
  return outcome === 'answered' && (wroteToPerson || ratedUnhelpful || askedAgain) ? 'unhelpful' : outcome
}

/** Totals per day, question, language and outcome; visitors count once in each, no more than two of a network. */
export function dayTotals(searches: Leaving[]): DayTotal[] {
  const totals = new Map<string, DayTotal & { keys: Set<string> }>()
  for (const search of searches) {
    const { questionKey, language, query, visitorKey } = search
    const day = new Date(search.at).toISOString().slice(0, 10)
    const outcome = outcomeOf(search)
    const name = JSON.stringify([day, questionKey, language, outcome])
    let total = totals.get(name)
    if (!total) {
      const none = { count: 0, visitors: 0, contacts: 0, keys: new Set<string>() }
      totals.set(name, (total = { day, questionKey, language, outcome, query, ...none }))
    }
    total.keys.add(visitorKey)
    total.count++
    if (search.wroteToPerson) total.contacts++
  }
  return [...totals.values()].map(({ keys, ...total }) => ({
    ...total,
    visitors: countedVisitors(keys).size,
  }))
}
