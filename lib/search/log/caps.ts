import type { Transaction } from '@/lib/database'
import { networkLength } from '@/lib/visitor-key'

/** Visitor keys live a day, so these are shares of a day. */
export const mostPerVisitor = 300
/** A company, a school or a mobile carrier may share an address; a flood with ever new browser names does too. */
export const mostPerNetwork = 1500
export const mostPerNetworkAndQuestion = 25

type Asked = { visitorKey: string; questionKey: string; language: string; at: Date }

/** Whether one more search of this visitor is kept. */
export async function hasRoomFor(
  searches: Transaction['search'],
  { visitorKey, questionKey, language, at }: Asked,
): Promise<boolean> {
  const network = visitorKey.slice(0, networkLength)
  // A range, not a prefix: it uses the index in every collation. Keys are hexadecimal, so all are below "g".
  const ofNetwork = { gte: network, lt: `${network}g` }
  const today = { gte: new Date(`${at.toISOString().slice(0, 10)}T00:00:00Z`) }
  const question = { questionKey, language, at: today, visitorKey: ofNetwork }
  return (
    (await searches.count({ where: { visitorKey } })) < mostPerVisitor &&
    (await searches.count({ where: { visitorKey: ofNetwork } })) < mostPerNetwork &&
    (await searches.count({ where: question })) < mostPerNetworkAndQuestion
  )
}
