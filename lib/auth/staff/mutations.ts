import { AppError } from '@/lib/app-error'
import { type Transaction, database, isWriteConflict } from '@/lib/database'
import { adminOnly } from '../admin-only'
import { type Role, type Staff } from '../schema'

/** Whom a change concerned. */
type Changed = { name: string }

/** The new role counts from the person's next request on. */
export async function setRole(admin: Staff, staffId: string, role: Role): Promise<Changed> {
  return changeColleague(admin, staffId, (transaction) =>
    transaction.staff.update({ where: { id: staffId }, data: { role } }),
  )
}

/** Signs the person out everywhere and lets nobody sign in as them; what they wrote stays. */
export async function disableStaff(admin: Staff, staffId: string, now = new Date()): Promise<Changed> {
  return changeColleague(admin, staffId, async (transaction) => {
    await transaction.staff.update({ where: { id: staffId }, data: { disabledAt: now } })
    await transaction.staffSession.updateMany({ where: { staffId, endedAt: null }, data: { endedAt: now } })
  })
}

export async function enableStaff(admin: Staff, staffId: string): Promise<Changed> {
  return changeColleague(admin, staffId, (transaction) =>
    transaction.staff.update({ where: { id: staffId }, data: { disabledAt: null } }),
  )
}

/** Nobody changes themselves, and an admin who can sign in remains: also when two admins act at once. */
async function changeColleague(
  admin: Staff,
  staffId: string,
  change: (transaction: Transaction) => Promise<unknown>,
): Promise<Changed> {
  adminOnly(admin)
  if (staffId === admin.id) throw new AppError('invalid', 'staff.not-yourself')
  const db = await database()
  try {
    return await db.$transaction(
      async (transaction) => {
        const found = await transaction.staff.findUnique({ where: { id: staffId } })
        if (!found) throw new AppError('not-found', 'errors.not-found')
        await change(transaction)
        const admins = await transaction.staff.count({ where: { role: 'admin', disabledAt: null } })
        if (admins === 0) throw new AppError('conflict', 'staff.last-admin')
        return { name: found.name }
      },
      { isolationLevel: 'Serializable' },
    )
  } catch (error) {
    if (!isWriteConflict(error)) throw error
    throw new AppError('conflict', 'staff.changed-meanwhile', { cause: error })
  }
}
