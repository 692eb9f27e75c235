import { searchHere } from './search-here'
import { suggestionLimit } from './search-box-text'

export type Excerpt = { text: string; marks: [start: number, end: number][] }

export type Suggestion = {
  slug: string
  title: string
  url: string
  categoryName: string
  excerpt: Excerpt
  heading?: { text: string; url: string; excerpt?: Excerpt }
}

export type Suggestions = {
  query: string
  answered: boolean
  /** the question as it was read, where words were misspelt */
  corrected?: string
  results: Suggestion[]
}

/** Where instant results come from; the only place that knows. Both give the same list. */
export async function suggest(query: string, signal: AbortSignal): Promise<Suggestions | null> {
  return (await searchHere(query, suggestionLimit)) ?? (await searchThere(query, signal))
}

async function searchThere(query: string, signal: AbortSignal): Promise<Suggestions | null> {
  const parameters = `limit=${suggestionLimit}&settled=false&brief=true`
  const answer = await fetch(`/api/search?q=${encodeURIComponent(query)}&${parameters}`, { signal })
  return answer.ok ? ((await answer.json()) as Suggestions) : null
}
