/**
 * Says which result was opened, and keeps it for the article's "Was this helpful?" and for a letter. Also sent as text
 * (PlainScript), so it uses nothing but its arguments.
 */
export function tellClick(id: string, query: string, slug: string, rank: number) {
  const facts = new Blob([JSON.stringify({ slug, rank })], { type: 'application/json' })
  navigator.sendBeacon(`/api/searches/${id}/click`, facts)
  try {
    sessionStorage.setItem('askwell.search', JSON.stringify({ id, query, slug }))
  } catch {
    // A browser without storage: the rating and the letter then stand alone.
  }
}
