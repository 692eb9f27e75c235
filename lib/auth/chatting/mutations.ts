import { AppError } from '@/lib/app-error'
import { database } from '@/lib/database'
import { adminOnly } from '../admin-only'
import type { Staff } from '../schema'
import { mostChats } from './capacity'

/** Away: still signed in, but offered no new chats. */
export async function setAway(staff: Staff, away: boolean): Promise<void> {
  await (await database()).staff.update({ where: { id: staff.id }, data: { away } })
}

/** How many open chats each of these people takes side by side. All of them or none. */
export async function setCapacities(admin: Staff, capacities: Map<string, number>): Promise<void> {
  adminOnly(admin)
  for (const [id, capacity] of capacities) {
    if (Number.isInteger(capacity) && capacity >= 0 && capacity <= mostChats) continue
    throw new AppError('invalid', 'agents.capacity-problem', { values: { field: id, most: mostChats } })
  }
  const db = await database()
  await db.$transaction(
    [...capacities].map(([id, chatCapacity]) =>
      db.staff.updateMany({ where: { id }, data: { chatCapacity } }),
    ),
  )
}
