/** Whether a stored message carries just the files that are named, in whatever order. */
export function sameFiles(stored: { id: string }[], named: string[]): boolean {
  const ids = stored.map(({ id }) => id).sort()
  return ids.join() === [...named].sort().join()
}
