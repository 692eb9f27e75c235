/** Makes `count` things, `size` at a time. */
export async function inBatches<T>(
  count: number,
  size: number,
  make: (index: number) => Promise<T>,
): Promise<T[]> {
  const made: T[] = []
  for (let from = 0; from < count; from += size) {
    const batch = Array.from({ length: Math.min(size, count - from) }, (_, index) => make(from + index))
    made.push(...(await Promise.all(batch)))
  }
  return made
}
