import { useEffect, useState } from 'react'
import { asTyped } from '@/lib/search/as-typed'
import type { SearchAnswer } from '@/lib/search/schema'

const shortest = 12
const longest = 200
const pause = 500

export type Suggestion = { title: string; url: string; excerpt: SearchAnswer['results'][number]['excerpt'] }

/** Articles that may answer what is being typed; empty while nothing fits, and whenever the search does not answer. */
export function useSuggestions(typed: string, language: string): Suggestion[] {
  const [found, setFound] = useState<Suggestion[]>([])
  const query = asTyped(typed).slice(0, longest)

  useEffect(() => {
    const leave = new AbortController()
    const ask = async () => {
      if (query.length < shortest) return setFound([])
      const parameters = new URLSearchParams({ q: query, limit: '3', language, settled: 'false' })
      try {
        const response = await fetch(`/api/search?${parameters}`, { signal: leave.signal })
        const answer = (await response.json()) as SearchAnswer
        setFound(response.ok && answer.outcome !== 'none' ? answer.results.slice(0, 3) : [])
      } catch {
        // Suggestions are an offer: without them the letter is written all the same.
      }
    }
    const timer = setTimeout(ask, pause)
    return () => {
      clearTimeout(timer)
      leave.abort()
    }
  }, [query, language])

  return found
}
