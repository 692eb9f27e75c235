import { countedVisitors } from '@/lib/counted-visitors'
import type { Transaction } from '@/lib/database'
import { slugsIn } from '../../ledger/queries'
import type { Askings } from '../verdict'

const mostKeys = 500
const mostSearches = 20_000

const nothingYet = { reached: false, opened: false, helped: false, contacted: false, left: false }
type Person = typeof nothingYet

type Asked = { id: string; language: string; articleSlug: string | null }

/** What those who asked a question since `since` did with its article. */
export async function askingsSince(
  db: Transaction,
  { id, language, articleSlug }: Asked,
  since: Date,
): Promise<Askings> {
  const phrasings = await db.phrasing.findMany({
    where: { questionId: id },
    select: { key: true },
    orderBy: { visitors: 'desc' },
    take: mostKeys,
  })
  const searches = await db.search.findMany({
    where: {
      ...{ language, questionKey: { in: phrasings.map(({ key }) => key) }, at: { gte: since } },
      origin: 'search',
    },
    select: {
      ...{ visitorKey: true, clickedSlug: true, ratedHelpful: true, outcome: true, shown: true },
      ...{ ratedUnhelpful: true, askedAgain: true, wroteToPerson: true },
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: mostSearches,
  })
  const people = new Map<string, Person>()
  const counted = countedVisitors(searches.map(({ visitorKey }) => visitorKey))
  for (const search of searches) {
    if (!counted.has(search.visitorKey)) continue
    const { visitorKey, clickedSlug, ratedHelpful, ratedUnhelpful, askedAgain, wroteToPerson } = search
    const person = people.get(visitorKey) ?? nothingYet
    const isIt = articleSlug !== null && clickedSlug === articleSlug
    const isShown =
      search.outcome === 'answered' &&
      slugsIn(search.shown)
        .slice(0, 3)
        .includes(articleSlug ?? '')
    people.set(visitorKey, {
      reached: person.reached || isIt || isShown,
      opened: person.opened || isIt,
      helped: person.helped || (isIt && ratedHelpful),
      contacted: person.contacted || wroteToPerson,
      left: person.left || ratedUnhelpful || askedAgain,
    })
  }
  const count = (holds: (person: Person) => boolean) => [...people.values()].filter(holds).length
  return {
    asked: people.size,
    reached: count(({ reached }) => reached),
    opened: count(({ opened }) => opened),
    helped: count(({ helped }) => helped),
    contacted: count(({ contacted }) => contacted),
    solved: count(({ opened, contacted, left }) => opened && !contacted && !left),
  }
}
