import type { Staff } from '@/lib/auth/schema'
import { database } from '@/lib/database'
import { Prisma } from '@/prisma/generated/sqlite/client/client'
import { mayReachConversations } from '../../access'
import type { ConversationSummary, Counts, ListParameters, View } from '../schema'
import { summarize } from '../summary/queries'

const perPage = 25
const mostFound = 500

type List = { conversations: ConversationSummary[]; total: number; pages: number; counts: Counts }

/** A sheet of conversations, longest waiting first, with how much there is of each kind; resolved ones latest first. */
export async function listForDesk(
  staff: Staff,
  { view, words, page }: ListParameters,
  now = new Date(),
): Promise<List> {
  mayReachConversations(staff)
  const db = await database()
  const ids = words ? { id: { in: await mentioning(staff, view, words) } } : {}
  const where = { ...inView(staff, view, now), ...ids }
  const counts = countsOf(staff, await countWork(now))
  const total = words || view === 'resolved' ? await db.conversation.count({ where }) : counts[view]
  const rows = await db.conversation.findMany({
    where,
    orderBy: orders[view],
    skip: (page - 1) * perPage,
    take: perPage,
    select: { id: true },
  })
  const conversations = await summarize(rows.map(({ id }) => id))
  return { conversations, total, pages: Math.max(1, Math.ceil(total / perPage)), counts }
}

const longestWaiting: Prisma.ConversationOrderByWithRelationInput[] = [
  { waitingSince: { sort: 'asc', nulls: 'last' } },
  { lastAt: 'asc' },
  { id: 'asc' },
]
const orders: Record<View, Prisma.ConversationOrderByWithRelationInput[]> = {
  mine: longestWaiting,
  unassigned: longestWaiting,
  all: longestWaiting,
  snoozed: [{ snoozedUntil: 'asc' }, { id: 'asc' }],
  resolved: [{ lastAt: 'desc' }, { id: 'desc' }],
}

const awake = (now: Date) => ({ OR: [{ snoozedUntil: null }, { snoozedUntil: { lte: now } }] })

/** What is due is back by itself: nobody has to wake it. */
function inView({ id }: Staff, view: View, now: Date): Prisma.ConversationWhereInput {
  if (view === 'resolved') return { state: 'resolved' }
  if (view === 'snoozed') return { state: 'open', snoozedUntil: { gt: now } }
  const whose = view === 'all' ? {} : { assignedToId: view === 'mine' ? id : null }
  return { state: 'open', ...whose, ...awake(now) }
}

/** How much there is to do, by whose it is. */
export type Work = { open: Map<string | null, number>; snoozed: number; ringing: number }

/** How much there is to do at the desk; of it, countsOf says what concerns one agent. */
export async function countWork(now = new Date()): Promise<Work> {
  const db = await database()
  const [byPerson, snoozed, ringing] = await Promise.all([
    db.conversation.groupBy({
      by: ['assignedToId'],
      where: { state: 'open', ...awake(now) },
      _count: { _all: true },
    }),
    db.conversation.count({ where: { state: 'open', snoozedUntil: { gt: now } } }),
    db.conversation.count({
      where: {
        ...{ state: 'open', assignedToId: null, channel: 'chat', byMail: false },
        ...{ waitingSince: { not: null }, ...awake(now) },
      },
    }),
  ])
  return { open: new Map(byPerson.map((row) => [row.assignedToId, row._count._all])), snoozed, ringing }
}

/** How many conversations each view has for `staff`, and how many chats ring. */
export function countsOf(staff: Staff, { open, snoozed, ringing }: Work): Counts {
  mayReachConversations(staff)
  const all = [...open.values()].reduce((sum, count) => sum + count, 0)
  return { mine: open.get(staff.id) ?? 0, unassigned: open.get(null) ?? 0, all, snoozed, ringing }
}

/** The conversations of a view in which `words` stand, whatever their case, the latest first. */
async function mentioning({ id }: Staff, view: View, words: string): Promise<string[]> {
  const pattern = `%${words.toLowerCase().replace(/[!%_]/g, '!$&')}%`
  const state = view === 'resolved' ? 'resolved' : 'open'
  const whose = {
    mine: Prisma.sql`AND c."assignedToId" = ${id}`,
    unassigned: Prisma.sql`AND c."assignedToId" IS NULL`,
  }
  const like = (text: Prisma.Sql) => Prisma.sql`lower(${text}) LIKE ${pattern} ESCAPE '!'`
  const rows = await (
    await database()
  ).$queryRaw<{ id: string }[]>`
    SELECT c."id" FROM "Conversation" c
    WHERE c."state" = ${state} ${whose[view as keyof typeof whose] ?? Prisma.empty}
      AND (${like(Prisma.sql`c."shopperEmail"`)} OR ${like(Prisma.sql`c."shopperName"`)}
      OR ${like(Prisma.sql`c."subject"`)}
      OR EXISTS (SELECT 1 FROM "Message" m WHERE m."conversationId" = c."id" AND ${like(Prisma.sql`m."body"`)})
      OR EXISTS (SELECT 1 FROM "ConversationTag" t WHERE t."conversationId" = c."id" AND ${like(Prisma.sql`t."tag"`)}))
    ORDER BY c."lastAt" DESC LIMIT ${mostFound}`
  return rows.map((row) => row.id)
}
