'use client'
import { useRef, useState } from 'react'
import { newId } from '../new-id'

export type Stage = 'asked' | 'helped' | 'why' | 'sent'

/** The search that led here, when the reader came from a result. */
function searchBefore(slug: string): string | undefined {
  try {
    const { id, slug: clicked } = JSON.parse(sessionStorage.getItem('askwell.search') ?? '{}')
    return clicked === slug ? id : undefined
  } catch {
    return undefined
  }
}

/** Sends what a reader says about an article; a second answer completes the first, under the same id. */
export function useRating(slug: string, action: string) {
  const [stage, setStage] = useState<Stage>('asked')
  const [failed, setFailed] = useState(false)
  const id = useRef('')

  const send = async (next: Stage, facts: { helpful: boolean; reason?: string; comment?: string }) => {
    id.current ||= newId()
    const body = JSON.stringify({ id: id.current, searchId: searchBefore(slug), ...facts })
    const headers = { 'Content-Type': 'application/json' }
    const answer = await fetch(action, { method: 'POST', body, headers, keepalive: true }).catch(() => null)
    setFailed(!answer?.ok)
    if (answer?.ok) setStage(next)
  }

  return { stage, failed, send }
}
