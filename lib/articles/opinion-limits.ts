import { clientAddress } from '@/lib/client-address'
import { takePoint } from '@/lib/rate-limit'
import { networkOf, visitorKey } from '@/lib/visitor-key'

const ten = 600
const hour = 3600
const day = 24 * hour

const reads = {
  visitor: { name: 'reads', points: 60, seconds: ten },
  network: { name: 'reads-of-network', points: 600, seconds: ten },
}
const ratings = {
  visitor: { name: 'ratings', points: 60, seconds: hour },
  network: { name: 'ratings-of-network', points: 120, seconds: hour },
  /** a No and why are two of them */
  article: { name: 'ratings-of-network-and-article', points: 50, seconds: day },
}

const networkIn = (headers: Headers) => networkOf(clientAddress(headers))

/** Takes from what this visitor, and their network with all the browsers it may invent, can have counted as read. */
export async function takeRead(headers: Headers): Promise<void> {
  await takePoint(reads.visitor, await visitorKey(headers))
  await takePoint(reads.network, networkIn(headers))
}

/** As `takeRead`, for an opinion of the article; returns whose it is. */
export async function takeRating(headers: Headers, slug: string): Promise<string> {
  const visitor = await visitorKey(headers)
  const network = networkIn(headers)
  await takePoint(ratings.visitor, visitor)
  await takePoint(ratings.network, network)
  await takePoint(ratings.article, `${network} ${slug}`)
  return visitor
}
