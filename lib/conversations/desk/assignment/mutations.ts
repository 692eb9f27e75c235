import { AppError } from '@/lib/app-error'
import type { Staff } from '@/lib/auth/schema'
import { database, type Transaction } from '@/lib/database'
import { changeConversation, writeEvent } from '../mutations'
import type { Person } from '../schema'
import { colleague, handedBefore, holderOf, openWith } from './queries'

/** Whoever gets it next is rung, and told by mail, anew. */
const untold = { rangAt: null, noticedAt: null }
/** Lies in the queue again. */
export const queued = { assignedToId: null, assignedAt: null, handedAt: null, ...untold }

/** `isYours`: whether it is yours now, before or by this; else `assignedTo` has it. */
export type Taken = { isYours: boolean; assignedTo: Person }

/** Of agents who take a conversation at once exactly one gets it, the others are told who. */
export async function takeConversation(staff: Staff, id: string, now = new Date()): Promise<Taken> {
  for (;;) {
    const taken = await changeConversation(
      staff,
      id,
      {
        when: { assignedToId: null },
        data: { assignedToId: staff.id, assignedAt: now, snoozedUntil: null },
        event: { kind: 'taken' },
        also: (transaction, row) => noteFirstTaken(transaction, row, now),
      },
      now,
    )
    if (taken) return { isYours: true, assignedTo: { id: staff.id, name: staff.name } }
    const assignedTo = await holderOf(id)
    // Nobody: it was given back in between.
    if (assignedTo) return { isYours: assignedTo.id === staff.id, assignedTo }
  }
}

/** The promised waiting time is computed from when somebody first had it. */
export async function noteFirstTaken(
  transaction: Transaction,
  { id, firstTakenAt }: { id: string; firstTakenAt: Date | null },
  now: Date,
): Promise<void> {
  if (!firstTakenAt) await transaction.conversation.update({ where: { id }, data: { firstTakenAt: now } })
}

/** Puts your own conversation back into the queue; somebody else's stays theirs. */
export async function releaseConversation(
  staff: Staff,
  id: string,
  now = new Date(),
): Promise<{ assignedTo: Person | null }> {
  const released = await changeConversation(
    staff,
    id,
    { when: { assignedToId: staff.id }, data: queued, event: { kind: 'released' } },
    now,
  )
  return { assignedTo: released ? null : await holderOf(id) }
}

/**
 * Gives a conversation, whoever has it, to a colleague or (null) to the queue, with a note that only staff see. It calls
 * for the colleague until they open it. The shopper waits from now on if they did not before: the next person should
 * see it. The same once more changes nothing.
 */
export async function handOver(
  staff: Staff,
  id: string,
  { to, note }: { to: string | null; note?: string },
  now = new Date(),
): Promise<{ assignedTo: Person | null }> {
  const assignedTo = to === null ? null : await colleague(to)
  if (to !== null && !assignedTo) {
    throw new AppError('invalid', 'agents.no-such-agent', { values: { field: 'to' } })
  }
  const elsewhere = to === null ? { assignedToId: { not: null } } : notWith(to)
  const given = await changeConversation(
    staff,
    id,
    {
      when: elsewhere,
      data:
        to === null
          ? { ...queued, snoozedUntil: null }
          : {
              ...{ assignedToId: to, assignedAt: now, snoozedUntil: null, ...untold },
              handedAt: to === staff.id ? null : now,
            },
      event: { kind: 'handed-over', toStaffId: to, body: note },
      also: async (transaction, row) => {
        if (to !== null) await noteFirstTaken(transaction, row, now)
        if (row.state === 'open' && !row.waitingSince) {
          await transaction.conversation.update({ where: { id }, data: { waitingSince: now } })
        }
      },
    },
    now,
  )
  if (!given && note) await keepNote(staff, id, { to, note }, now)
  return { assignedTo }
}

/** The one to whom it was handed has it on the screen: it need not call for them any more. */
export async function openHanded(staff: Staff, id: string, now = new Date()): Promise<void> {
  const isHanded = { assignedToId: staff.id, handedAt: { not: null } }
  const db = await database()
  if ((await db.conversation.count({ where: { id, ...isHanded } })) === 0) return
  await changeConversation(staff, id, { when: isHanded, data: { handedAt: null } }, now)
}

const notWith = (staffId: string) => ({ OR: [{ assignedToId: null }, { assignedToId: { not: staffId } }] })

/** Somebody else handed it to the same person first: what was written for them is kept as a note. */
async function keepNote(
  staff: Staff,
  id: string,
  { to, note }: { to: string | null; note: string },
  now: Date,
) {
  await changeConversation(
    staff,
    id,
    {
      also: async (transaction, row) => {
        if (
          await handedBefore(transaction, {
            conversationId: id,
            staffId: staff.id,
            toStaffId: to,
            body: note,
          })
        )
          return
        await writeEvent(transaction, staff, row, { kind: 'note', body: note }, now)
      },
    },
    now,
  )
}

/** Whoever may no longer answer has nothing: what they had waits for somebody else. Returns how many. */
export async function releaseAllOf(admin: Staff, staffId: string, now = new Date()): Promise<number> {
  let released = 0
  for (const id of await openWith(staffId)) {
    const back = await changeConversation(
      admin,
      id,
      { when: { assignedToId: staffId }, data: queued, event: { kind: 'handed-over', toStaffId: null } },
      now,
    )
    if (back) released += 1
  }
  return released
}
