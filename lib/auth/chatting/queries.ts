import { database } from '@/lib/database'
import { adminOnly } from '../admin-only'
import type { Staff } from '../schema'

export type Chatter = { id: string; name: string; chatCapacity: number; away: boolean }

/** Everybody who can answer chats, by name, and how many at once. */
export async function listChatters(admin: Staff): Promise<Chatter[]> {
  adminOnly(admin)
  return (await database()).staff.findMany({
    where: { disabledAt: null, role: { in: ['agent', 'lead', 'admin'] } },
    select: { id: true, name: true, chatCapacity: true, away: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
}

/** How many chats this person has side by side. */
export async function capacityOf({ id }: Staff): Promise<number> {
  const db = await database()
  return (await db.staff.findUniqueOrThrow({ where: { id }, select: { chatCapacity: true } })).chatCapacity
}
