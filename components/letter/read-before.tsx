'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'

type Props = { query: string; search?: string; page?: string; known: string[] }

/**
 * Adds what was read and searched in this tab to the address of the contact page, which then shows it, each thing with
 * a tick. Pages that lead here are the same for every reader, so their links know nothing of it.
 */
export function ReadBefore({ query, search, page, known }: Props) {
  const router = useRouter()
  const isDone = useRef(false)
  useEffect(() => {
    if (isDone.current) return
    isDone.current = true
    const read = kept<string[]>('askwell.read', [])
    const searched = query || search ? {} : kept<{ id?: string; query?: string }>('askwell.search', {})
    if (!searched.query && read.every((slug) => known.includes(slug))) return
    const articles = [...new Set([...known, ...read])].join()
    const given = { q: query || searched.query, search: search ?? searched.id, page, articles }
    const parameters = Object.entries(given).filter((entry): entry is [string, string] => Boolean(entry[1]))
    router.replace(`/contact?${new URLSearchParams(parameters)}`, { scroll: false })
  }, [router, query, search, page, known])
  return null
}

/** What the pages before kept in this tab; a browser without storage, or a value that is not ours, knows nothing. */
function kept<T>(name: string, nothing: T): T {
  try {
    const value = JSON.parse(sessionStorage.getItem(name) ?? 'null') as T | null
    return value !== null && Array.isArray(value) === Array.isArray(nothing) ? value : nothing
  } catch {
    return nothing
  }
}
