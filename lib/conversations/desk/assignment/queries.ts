import type { Staff } from '@/lib/auth/schema'
import { database, type Transaction } from '@/lib/database'
import { mayReachConversations } from '../../access'
import type { Person } from '../schema'

const mayAnswer = { disabledAt: null, role: { in: ['agent', 'lead', 'admin'] } }
const person = { id: true, name: true } as const

/** Who has a conversation. */
export async function holderOf(id: string): Promise<Person | null> {
  const db = await database()
  const found = await db.conversation.findUnique({
    where: { id },
    select: { assignedTo: { select: person } },
  })
  return found?.assignedTo ?? null
}

/** Somebody who may be given a conversation. */
export async function colleague(id: string): Promise<Person | null> {
  return (await database()).staff.findFirst({ where: { id, ...mayAnswer }, select: person })
}

/** Everybody who may be given a conversation, by name. */
export async function colleagues(staff: Staff): Promise<(Person & { away: boolean })[]> {
  mayReachConversations(staff)
  return (await database()).staff.findMany({
    where: mayAnswer,
    select: { ...person, away: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
}

type Handed = { conversationId: string; staffId: string; toStaffId: string | null; body: string }

/** Whether this very hand-over, or its note, is written down already: then it was only sent twice. */
export async function handedBefore(
  transaction: Transaction,
  { toStaffId, ...handed }: Handed,
): Promise<boolean> {
  const same = { OR: [{ kind: 'handed-over', toStaffId }, { kind: 'note' }] }
  return (await transaction.conversationEvent.findFirst({ where: { ...handed, ...same } })) !== null
}

/** The open conversations somebody has. */
export async function openWith(staffId: string): Promise<string[]> {
  const db = await database()
  const rows = await db.conversation.findMany({
    where: { assignedToId: staffId, state: 'open' },
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}
