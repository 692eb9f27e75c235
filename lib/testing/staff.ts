import type { Role, Staff } from '@/lib/auth/schema'
import { hashPassword, passwordParameters } from '@/lib/auth/password'
import { database } from '@/lib/database'

/** The password of everybody made here. */
export const testPassword = 'three quiet otters swim'
const old = { cost: 4, blocks: 1, lanes: 1 }
// Today's cost times every sign-in in every test would be minutes.
passwordParameters.cost = 12
let made = 0

/** One of the staff with a session, as a gate would hand them out. */
export async function makeStaff(
  role: Role = 'agent',
  data: { name?: string; email?: string; disabledAt?: Date; passwordHash?: string } = {},
): Promise<Staff> {
  const db = await database()
  made += 1
  const passwordHash = await hashPassword(testPassword, old)
  const { id, name, email } = await db.staff.create({
    data: { name: `Person ${made}`, email: `${role}${made}@shop.example`, role, passwordHash, ...data },
  })
  return { id, name, email, role, sessionId: await makeSession(id) }
}

/** One more session of `staffId`, by default a fresh one. */
export async function makeSession(
  staffId: string,
  data: { createdAt?: Date; expiresAt?: Date; endedAt?: Date } = {},
): Promise<string> {
  const db = await database()
  const expiresAt = new Date(Date.now() + 3_600_000 * 12)
  const { id } = await db.staffSession.create({ data: { staffId, expiresAt, ...data } })
  return id
}
