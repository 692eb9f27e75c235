export type Interval = { low: number; high: number }

/** The 95 % interval of a share, 0–1, by Wilson's score: holds for few cases and near 0 and 1 too. */
export function shareInterval(cases: number, all: number): Interval {
  if (all === 0) return { low: 0, high: 1 }
  const z = 1.96
  const share = cases / all
  const middle = share + z ** 2 / (2 * all)
  const spread = z * Math.sqrt((share * (1 - share) + z ** 2 / (4 * all)) / all)
  const whole = 1 + z ** 2 / all
  return { low: Math.max(0, (middle - spread) / whole), high: Math.min(1, (middle + spread) / whole) }
}
