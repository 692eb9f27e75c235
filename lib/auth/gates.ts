import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { AppError } from '@/lib/app-error'
import { requestedPath } from '@/lib/requested-path'
import { noteKeyUsed } from './api-keys/mutations'
import { staffOfApiKey } from './api-keys/queries'
import { moveSessionEnd } from './mutations'
import { ownPath } from './own-path'
import { staffOfSession } from './queries'
import { type Role, type Staff } from './schema'
import { claimedSession } from './session-cookie'

/** Read from the database at each request: a disabled person, an ended session, another role count at once. */
const signedIn = cache(async (): Promise<Staff | null> => {
  const sessionId = await claimedSession()
  const found = sessionId ? await staffOfSession(sessionId) : null
  if (!found) return null
  if (found.moveEndTo) await moveSessionEnd(found.staff.sessionId, found.moveEndTo)
  return found.staff
})

export function may(staff: Staff, roles: readonly Role[]): boolean {
  return staff.role === 'admin' || roles.includes(staff.role)
}

/** Whoever is signed in, for pages that only greet; null for strangers. */
export function whoIsSignedIn(): Promise<Staff | null> {
  return signedIn()
}

/** For pages and actions: anybody of the staff. A stranger is sent to sign in. */
export async function requireStaff(): Promise<Staff> {
  const staff = await signedIn()
  if (staff) return staff
  const path = ownPath(requestedPath(await headers()))
  redirect(path === '/desk' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(path)}`)
}

/** For pages and actions: staff with one of `roles`; an admin always passes, other staff find nothing there. */
export async function requireRole(...roles: Role[]): Promise<Staff> {
  const staff = await requireStaff()
  if (!may(staff, roles)) notFound()
  return staff
}

/** For route handlers inside answerRoute: a stranger gets 401, staff without one of `roles` 404. */
export async function requireStaffForRoute(...roles: Role[]): Promise<Staff> {
  const staff = await signedIn()
  if (!staff) throw new AppError('signed-out', 'errors.signed-out')
  if (roles.length > 0 && !may(staff, roles)) throw new AppError('not-found', 'errors.not-found')
  return staff
}

/** For route handlers that programs read: signed in, or with an API key as bearer token. A wrong key gets 401. */
export async function requireStaffOrKeyForRoute(request: Request, ...roles: Role[]): Promise<Staff> {
  const given = request.headers.get('authorization') ?? ''
  if (!given.startsWith('Bearer')) return requireStaffForRoute(...roles)
  const [, key] = /^Bearer (askwell_[\w-]{20,100})$/.exec(given) ?? []
  const found = key && (await staffOfApiKey(key))
  if (!found) throw new AppError('signed-out', 'errors.wrong-key')
  if (!may(found.staff, roles)) throw new AppError('not-found', 'errors.not-found')
  await noteKeyUsed(found.id)
  return found.staff
}
