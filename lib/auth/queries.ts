import { database } from '@/lib/database'
import { type Role, roleShape, type Staff } from './schema'
import { endIsStale, sessionEnd } from './session-life'

/** Who the session belongs to and, when its end should move, to when. Null: ended, expired, disabled or never there. */
export async function staffOfSession(
  sessionId: string,
  now = new Date(),
): Promise<{ staff: Staff; moveEndTo?: Date } | null> {
  const db = await database()
  const session = await db.staffSession.findUnique({ where: { id: sessionId }, include: { staff: true } })
  if (!session || session.endedAt || session.expiresAt <= now || session.staff.disabledAt) return null
  const { id, name, email, role } = session.staff
  const end = sessionEnd(session.createdAt, now)
  return {
    staff: { id, name, email, role: roleShape.parse(role), sessionId },
    moveEndTo: endIsStale(session.expiresAt, end) ? end : undefined,
  }
}

/** Which of these sessions still let their owner in, with the owner's role now. */
export async function liveSessions(sessionIds: string[], now = new Date()): Promise<Map<string, Role>> {
  if (sessionIds.length === 0) return new Map()
  const db = await database()
  const sessions = await db.staffSession.findMany({
    where: { id: { in: sessionIds }, endedAt: null, expiresAt: { gt: now }, staff: { disabledAt: null } },
    select: { id: true, staff: { select: { role: true } } },
  })
  return new Map(sessions.map(({ id, staff }) => [id, roleShape.parse(staff.role)]))
}
