/** Milliseconds to wait after the n-th failure in a row, from 0: half a second, doubling, at most 30; never in step with others. */
export function backoff(failures: number): number {
  const longest = Math.min(30_000, 1000 * 2 ** failures)
  return longest / 2 + Math.random() * (longest / 2)
}
