/** Remembers in this tab what was read, so that a letter can say so, names the search in the rating, and counts the read. */
export function traceRead(slug: string) {
  const kept = 10
  try {
    const before: string[] = JSON.parse(sessionStorage.getItem('askwell.read') ?? '[]')
    const read = [slug, ...before.filter((other) => other !== slug)].slice(0, kept)
    sessionStorage.setItem('askwell.read', JSON.stringify(read))
    const searched = JSON.parse(sessionStorage.getItem('askwell.search') ?? '{}')
    if (searched.slug === slug)
      for (const field of document.querySelectorAll<HTMLInputElement>('input[name="searchId"]'))
        field.value = searched.id
  } catch {
    // A browser without storage, or a value that is not ours: reading goes on.
  }
  navigator.sendBeacon(`/api/articles/${slug}/read`)
}
