import { database } from '@/lib/database'
import type { Staff } from '../schema'

export async function wantsWeeklyDigest({ id }: Staff): Promise<boolean> {
  const db = await database()
  return (await db.staff.findUniqueOrThrow({ where: { id }, select: { weeklyDigest: true } })).weeklyDigest
}
