import { clientAddress } from '@/lib/client-address'
import { takePoint } from '@/lib/rate-limit'
import { networkOf } from '@/lib/visitor-key'

// A shopper settles on a question every few seconds at most; many may share an address.
const perNetwork = { name: 'search-log', points: 120, seconds: 60 }

/** Throws `rate-limited` when this network asks to have more kept than people can ask. */
export async function takeLogPoint(headers: Headers): Promise<void> {
  await takePoint(perNetwork, networkOf(clientAddress(headers)))
}
