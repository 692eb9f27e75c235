'use client'
import { useEffect, useState } from 'react'
import { asTyped } from '@/lib/search/as-typed'
import { isSearchHere } from './search-here'
import { type Suggestions, suggest } from './suggest'

/** Milliseconds to wait for the next key before the server is asked. */
const pause = 80

/** Results for what is typed, a moment after the last key; an answer that comes too late is dropped. */
export function useSuggestions(query: string): Suggestions | null {
  const [suggestions, setSuggestions] = useState<Suggestions | null>(null)
  const wanted = asTyped(query).slice(0, 200)

  useEffect(() => {
    const stale = new AbortController()
    const timer = setTimeout(
      () => {
        const answer = wanted.trim().length > 1 ? suggest(wanted, stale.signal) : Promise.resolve(null)
        // Without an answer the form still works: Enter loads the search page.
        answer.catch(() => null).then((found) => stale.signal.aborted || setSuggestions(found))
      },
      wanted && !isSearchHere() ? pause : 0,
    )
    return () => {
      clearTimeout(timer)
      stale.abort()
    }
  }, [wanted])

  return wanted ? suggestions : null
}
