/** Remembers in this tab what was read, so that a letter can say so, and counts the read. */
export function traceRead(slug: string) {
  const kept = 10
  try {
    const before: string[] = JSON.parse(sessionStorage.getItem('askwell.read') ?? '[]')
    const read = [slug, ...before.filter((other) => other !== slug)].slice(0, kept)
    sessionStorage.setItem('askwell.read', JSON.stringify(read))
  } catch {
    // A browser without storage, or a value that is not ours: reading goes on.
  }
  navigator.sendBeacon(`/api/articles/${slug}/read`)
}
