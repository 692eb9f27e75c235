import { AppError } from '@/lib/app-error'
import { requireVisitor } from '@/lib/conversations/access'
import type { Visitor } from '@/lib/conversations/schema'
import { takePoint } from '@/lib/rate-limit'

const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export type ChatParams = { params: Promise<{ id: string }> }

/** What every door of one chat begins with: who asks, and for which. Whether it is theirs, the room looks up. */
export async function ownChat(request: Request, { params }: ChatParams) {
  const asked = await params
  if (!id.test(asked.id)) throw new AppError('not-found', 'errors.not-found')
  return { visitor: await requireVisitor(request), id: asked.id }
}

const signs = { name: 'signs-of-visitor', points: 60, seconds: 10 }

/** Typing, seeing and rating cost little, but not nothing. */
export function mayGiveSign(visitor: Visitor): Promise<void> {
  return takePoint(signs, visitor.id)
}

export function done(): Response {
  return new Response(null, { status: 204, headers: { 'Cache-Control': 'no-store' } })
}

/** What is one visitor's is kept by no cache. */
export const privately = { headers: { 'Cache-Control': 'private, no-store' } }
