'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

type Props = { query: string; search?: string; page?: string; known: string[] }

/** Adds the articles read in this tab to the address of the contact page, which then shows them by their titles. */
export function ReadBefore({ query, search, page, known }: Props) {
  const router = useRouter()
  useEffect(() => {
    const read = readInThisTab()
    if (read.every((slug) => known.includes(slug))) return
    const given = { q: query, search, page, articles: [...new Set([...read, ...known])].join(',') }
    const parameters = Object.entries(given).filter((entry): entry is [string, string] => Boolean(entry[1]))
    router.replace(`/contact?${new URLSearchParams(parameters)}`, { scroll: false })
  }, [router, query, search, page, known])
  return null
}

function readInThisTab(): string[] {
  try {
    const read: unknown = JSON.parse(sessionStorage.getItem('askwell.read') ?? '[]')
    return Array.isArray(read) ? read.map(String) : []
  } catch {
    return []
  }
}
