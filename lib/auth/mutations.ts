import { randomInt } from 'node:crypto'
import { AppError } from '@/lib/app-error'
import { type Database, type Transaction, database, isDuplicate } from '@/lib/database'
import { emailAddress } from '@/lib/email-address'
import { publish } from '@/lib/event-bus'
import { store } from '@/lib/store'
import { hashPassword, isOutdated, isPassword } from './password'
import { checkNewPassword } from './password-rules'
import { type Staff } from './schema'
import { staffName } from './staff-name'
import { sessionEnd } from './session-life'
import { countTry } from './sign-in-limits'

const day = 24 * 3_600_000
const sessionsKeptDays = 90

/**
 * The id of a new session. Whoever has no account, a disabled one or types a wrong password learns the same, and after
 * the same time. `address` is where the try comes from.
 */
export async function signIn(given: { email: string; password: string; address: string }): Promise<string> {
  const email = emailAddress(given.email)
  const attempt = await countTry(given.address, email ?? given.email.trim().toLowerCase().slice(0, 254))
  const db = await database()
  const staff = email ? await db.staff.findUnique({ where: { email } }) : null
  const right = await isPassword(given.password.slice(0, 1000), staff?.passwordHash ?? null)
  if (!staff || !right || staff.disabledAt) throw new AppError('invalid', 'staff.sign-in-refused')
  await attempt.succeeded()
  if (isOutdated(staff.passwordHash)) {
    const passwordHash = await hashPassword(given.password)
    await db.staff.updateMany({
      where: { id: staff.id, passwordHash: staff.passwordHash },
      data: { passwordHash },
    })
  }
  return startSession(db, staff.id)
}

/** Starts a session for `staffId`, whose identity is proved; very old ones are forgotten. */
export async function startSession(db: Database | Transaction, staffId: string, now = new Date()) {
  const forgotten = new Date(now.getTime() - sessionsKeptDays * day)
  await db.staffSession.deleteMany({ where: { staffId, createdAt: { lt: forgotten } } })
  const session = await db.staffSession.create({
    data: { staffId, createdAt: now, expiresAt: sessionEnd(now, now) },
  })
  return session.id
}

/** A session in use lives on. */
export async function moveSessionEnd(sessionId: string, expiresAt: Date): Promise<void> {
  const db = await database()
  await db.staffSession.updateMany({ where: { id: sessionId, endedAt: null }, data: { expiresAt } })
}

export async function endSession(sessionId: string): Promise<void> {
  const db = await database()
  await db.staffSession.updateMany({ where: { id: sessionId, endedAt: null }, data: { endedAt: new Date() } })
  publish('desk', { kind: 'session-ended', sessionId })
}

/** The name colleagues see, and shoppers under answers. */
export async function rename(staff: Staff, typed: string): Promise<void> {
  const db = await database()
  await db.staff.update({ where: { id: staff.id }, data: { name: staffName(typed) } })
}

/** A new password; whoever is signed in elsewhere with the old one is signed out. */
export async function changePassword(
  staff: Staff,
  given: { current: string; password: string; repeated: string; address: string },
): Promise<void> {
  const attempt = await countTry(given.address, staff.email)
  const db = await database()
  const { passwordHash: old } = await db.staff.findUniqueOrThrow({ where: { id: staff.id } })
  if (!(await isPassword(given.current.slice(0, 1000), old))) {
    throw new AppError('invalid', 'staff.password-wrong', { values: { field: 'current' } })
  }
  await attempt.succeeded()
  checkNewPassword(given.password, given.repeated, staff.email)
  const passwordHash = await hashPassword(given.password)
  await db.$transaction([
    db.staff.update({ where: { id: staff.id }, data: { passwordHash } }),
    db.staffSession.updateMany({
      where: { staffId: staff.id, endedAt: null, id: { not: staff.sessionId } },
      data: { endedAt: new Date() },
    }),
  ])
}

/**
 * For the operator, when nobody can help on the desk: a new random password for the account, which can sign in again and
 * is signed out everywhere. Null when there is no such account.
 */
export async function giveNewPassword(typed: string): Promise<{ email: string; password: string } | null> {
  const email = emailAddress(typed)
  const db = await database()
  const staff = email ? await db.staff.findUnique({ where: { email } }) : null
  if (!staff) return null
  const password = readablePassword()
  const passwordHash = await hashPassword(password)
  await db.$transaction([
    db.staff.update({ where: { id: staff.id }, data: { passwordHash, disabledAt: null } }),
    db.staffSession.updateMany({
      where: { staffId: staff.id, endedAt: null },
      data: { endedAt: new Date() },
    }),
  ])
  return { email: staff.email, password }
}

/** On the first start an admin with a password made for this installation; null when there is staff already. */
export async function createFirstAdmin(): Promise<{ email: string; password: string } | null> {
  const db = await database()
  if ((await db.staff.count()) > 0) return null
  const host = store().email?.split('@')[1]
  const email = (host && emailAddress(`admin@${host}`)) || 'admin@localhost'
  const password = readablePassword()
  const passwordHash = await hashPassword(password)
  try {
    await db.staff.create({ data: { email, name: 'Admin', role: 'admin', passwordHash } })
    return { email, password }
  } catch (error) {
    // Another server that started at the same moment was first.
    if (isDuplicate(error)) return null
    throw error
  }
}

/** 20 characters in groups of five, none of which is taken for another: 99 bits. */
function readablePassword(): string {
  const characters = 'abcdefghjkmnpqrstuvwxyz23456789'
  const group = () => Array.from({ length: 5 }, () => characters[randomInt(characters.length)]).join('')
  return [group(), group(), group(), group()].join('-')
}
