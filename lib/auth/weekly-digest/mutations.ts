import { database } from '@/lib/database'
import type { Staff } from '../schema'

/** Whether one gets the weekly digest of unanswered questions. */
export async function chooseWeeklyDigest(staff: Staff, wanted: boolean): Promise<void> {
  const db = await database()
  await db.staff.update({ where: { id: staff.id }, data: { weeklyDigest: wanted } })
}
