import { networkLength } from './visitor-key'

/**
 * So many browsers of one network and day count as visitors. Two people may share an address; whoever invents browsers
 * must not be many.
 */
export const mostOfNetwork = 2

/** Of these visitor keys those that count: of each network the first two. */
export function countedVisitors(keys: Iterable<string>): Set<string> {
  const networks = new Map<string, number>()
  const counted = [...new Set(keys)].filter((key) => {
    const network = key.slice(0, networkLength)
    const browsers = (networks.get(network) ?? 0) + 1
    networks.set(network, browsers)
    return browsers <= mostOfNetwork
  })
  return new Set(counted)
}
