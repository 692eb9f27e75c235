import { database } from '@/lib/database'
import { adminOnly } from '../admin-only'
import { type Role, roleShape, type Staff } from '../schema'

/** One of the staff as an admin sees them. */
export type Colleague = {
  id: string
  name: string
  email: string
  role: Role
  disabledAt: Date | null
  lastSignInAt: Date | null
}

/** All staff by name, those who may sign in first. */
export async function listStaff(admin: Staff): Promise<Colleague[]> {
  adminOnly(admin)
  const db = await database()
  const rows = await db.staff.findMany({
    select: { id: true, name: true, email: true, role: true, disabledAt: true },
    orderBy: { name: 'asc' },
  })
  const signIns = await db.staffSession.groupBy({ by: ['staffId'], _max: { createdAt: true } })
  const last = new Map(signIns.map((row) => [row.staffId, row._max.createdAt]))
  return rows
    .map((row) => ({ ...row, role: roleShape.parse(row.role), lastSignInAt: last.get(row.id) ?? null }))
    .sort((a, b) => Number(a.disabledAt !== null) - Number(b.disabledAt !== null))
}
