import { AppError } from '@/lib/app-error'
import type { Staff } from '@/lib/auth/schema'
import { database, type Transaction } from '@/lib/database'
import { publish } from '@/lib/event-bus'
import type { Prisma } from '@/prisma/generated/sqlite/client/client'
import { mayReachConversations } from '../access'
import { tellConversation } from '../tell'
import type { EventKind } from './schema'

type Row = Awaited<ReturnType<Transaction['conversation']['updateManyAndReturn']>>[number]
export type EventToWrite = { kind: EventKind; toStaffId?: string | null; clientId?: string; body?: string }

type Change = {
  /** changes nothing unless this holds: of several who try at once, one succeeds */
  when?: Prisma.ConversationWhereInput
  /** what the shopper may notice, too; notes and tags are the desk's alone */
  data?: Prisma.ConversationUncheckedUpdateManyInput
  /** what staff will read about it */
  event?: EventToWrite | ((row: Row) => EventToWrite | undefined)
  /** what else belongs into the same transaction; `row` stays locked meanwhile */
  also?: (transaction: Transaction, row: Row) => Promise<unknown>
}

const patient = { maxWait: 20_000, timeout: 30_000 }

/**
 * Changes a conversation and writes down what happened, in one transaction; whoever follows it is told afterwards.
 * Returns the row, or null when `when` did not hold.
 */
export async function changeConversation(
  staff: Staff,
  id: string,
  { when, data, event, also }: Change,
  now = new Date(),
): Promise<Row | null> {
  mayReachConversations(staff)
  const db = await database()
  const changed = await db.$transaction(async (transaction) => {
    const [row] = await transaction.conversation.updateManyAndReturn({
      where: { AND: [{ id }, when ?? {}] },
      data: { updatedAt: now, ...data },
    })
    if (!row) return null
    const happened = typeof event === 'function' ? event(row) : event
    if (happened) await writeEvent(transaction, staff, row, happened, now)
    await also?.(transaction, row)
    return row
  }, patient)
  if (changed && data) tellConversation(id, { kind: 'state' })
  else if (changed) publish('desk', { kind: 'changed', conversationId: id })
  else if ((await db.conversation.count({ where: { id } })) === 0) {
    throw new AppError('not-found', 'errors.not-found')
  }
  return changed
}

/** Writes down what `staff` did, after the message that is the last one then. */
export async function writeEvent(
  transaction: Transaction,
  staff: Staff,
  { id, lastSeq }: Pick<Row, 'id' | 'lastSeq'>,
  event: EventToWrite,
  at: Date,
): Promise<void> {
  await transaction.conversationEvent.create({
    data: { conversationId: id, afterSeq: lastSeq, staffId: staff.id, at, ...event },
  })
}
