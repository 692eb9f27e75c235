/** How many waits it takes until they tell something about the next one. */
const fewest = 10

/** From how long to how long people waited, in whole minutes; both null where there are too few to tell. */
export type WaitingRange = { low: number | null; high: number | null }

/**
 * The range in which the middle three fifths of `waits` (milliseconds) lie: rounded outwards, to minutes, from ten on to
 * five minutes and from thirty on to ten, so that it promises nothing that did not happen.
 */
export function waitingRange(waits: readonly number[]): WaitingRange {
  if (waits.length < fewest) return { low: null, high: null }
  const sorted = waits.map((wait) => Math.max(0, wait) / 60_000).sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))]!
  const low = Math.floor(at(0.2) / stepAt(at(0.2))) * stepAt(at(0.2))
  const high = Math.ceil(at(0.8) / stepAt(at(0.8))) * stepAt(at(0.8))
  return { low, high: Math.max(high, low + stepAt(low)) }
}

function stepAt(minutes: number): number {
  if (minutes < 10) return 1
  return minutes < 30 ? 5 : 10
}
