import { AppError } from '@/lib/app-error'
import type { Role, Staff } from '@/lib/auth/schema'
import type { Visitor } from './schema'
import { visitorOfToken } from './visitors/queries'
import { shownToken } from './visitors/visitor-cookie'

const readers: readonly Role[] = ['agent', 'lead', 'admin']

export function isReader(role: Role): boolean {
  return readers.includes(role)
}

/** Conversations belong to agents, support leads and admins; to anybody else there are none. */
export function mayReachConversations(staff: Staff): void {
  if (!isReader(staff.role)) throw new AppError('not-found', 'errors.not-found')
}

/** Whose browser asks, by its cookie or its bearer token; null for a stranger. A page has only headers. */
export async function visitorOf(request: { headers: Headers; method?: string }): Promise<Visitor | null> {
  const token = shownToken(request)
  return token ? visitorOfToken(token) : null
}

/** For route handlers inside answerRoute: to a stranger there is nothing here. */
export async function requireVisitor(request: Request): Promise<Visitor> {
  const visitor = await visitorOf(request)
  if (!visitor) throw new AppError('not-found', 'errors.not-found')
  return visitor
}
