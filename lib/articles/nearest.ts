/** The known name that `name` was probably meant to be; undefined when none is close. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  const wanted = name.toLowerCase()
  let best: string | undefined
  let bestDistance = Math.max(2, Math.floor(wanted.length / 3)) + 1
  for (const candidate of known) {
    if (Math.abs(candidate.length - wanted.length) >= bestDistance) continue
    const apart = distance(wanted, candidate.toLowerCase())
    if (apart >= bestDistance) continue
    best = candidate
    bestDistance = apart
  }
  return best
}

/** Letters to add, drop, change or swap to get from one word to the other. */
function distance(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const now = [row]
    for (let column = 1; column <= b.length; column++) {
      const changed = last[column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1)
      let least = Math.min(last[column]! + 1, now[column - 1]! + 1, changed)
      if (a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        least = Math.min(least, (beforeLast[column - 2] ?? Infinity) + 1)
      }
      now.push(least)
    }
    beforeLast = last
    last = now
  }
  return last[b.length]!
}
