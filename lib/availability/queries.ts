import { database } from '@/lib/database'
import { onePerProcess } from '@/lib/one-per-process'
import { store } from '@/lib/store'
import { type AgentHere, chatAvailability } from './chat-availability'
import { staffHere } from './presence'
import type { ChatAvailability, QueuePlace } from './schema'
import { type WaitingRange, waitingRange } from './waiting-range'

const waits = { channel: 'chat', state: 'open', assignedToId: null, byMail: false } as const
const weeks = 4
const mostWaits = 1_000
/** What is told of the last weeks may be a minute old. */
const rangeHolds = 60_000
const answering = ['agent', 'lead', 'admin']

/** Whether somebody can chat now, and otherwise when people are back. */
export async function availabilityOfChat(now = new Date()): Promise<ChatAvailability> {
  const answer = chatAvailability(store(), await agentsHere(), now)
  if (!answer.available) return { ...answer, waiting: null }
  const db = await database()
  const ahead = await db.conversation.count({ where: { ...waits, waitingSince: { not: null } } })
  return { ...answer, waiting: { ahead, ...(await recentRange(now)) } }
}

async function agentsHere(): Promise<AgentHere[]> {
  const ids = [...staffHere()]
  if (ids.length === 0) return []
  const chats = { where: { channel: 'chat', state: 'open', snoozedUntil: null, byMail: false } }
  const people = await (
    await database()
  ).staff.findMany({
    where: { id: { in: ids }, disabledAt: null, role: { in: answering } },
    select: { away: true, chatCapacity: true, _count: { select: { conversations: chats } } },
  })
  return people.map(({ away, chatCapacity, _count }) => ({
    away,
    capacity: chatCapacity,
    chats: _count.conversations,
  }))
}

type Standing = {
  channel: string
  state: string
  assignedToId: string | null
  byMail: boolean
  waitingSince: Date | null
}

/** How many chats wait before this one; null when it does not wait in the queue. */
export async function queuePlace(chat: Standing): Promise<QueuePlace | null> {
  const { waitingSince } = chat
  const isQueued = Object.entries(waits).every(([key, value]) => chat[key as keyof Standing] === value)
  if (!waitingSince || !isQueued) return null
  const db = await database()
  const ahead = await db.conversation.count({ where: { ...waits, waitingSince: { lt: waitingSince } } })
  return { ahead, ...(await recentRange()) }
}

type Kept = { range?: WaitingRange; at: number }

async function recentRange(now = new Date()): Promise<WaitingRange> {
  const kept = onePerProcess<Kept>('waiting-range', () => ({ at: 0 }))
  // Read anew also when the clock was put back.
  if (!kept.range || Math.abs(now.getTime() - kept.at) >= rangeHolds)
    Object.assign(kept, { range: await readRange(now), at: now.getTime() })
  return kept.range!
}

/** From what happened: the chats of the last weeks that came while somebody was here, until one of us took them. */
async function readRange(now: Date): Promise<WaitingRange> {
  const since = new Date(now.getTime() - weeks * 7 * 86_400_000)
  const rows = await (
    await database()
  ).conversation.findMany({
    // Whatever was written since was changed since, and that has an index.
    where: {
      channel: 'chat',
      updatedAt: { gt: since },
      createdAt: { gt: since },
      firstTakenAt: { not: null },
    },
    orderBy: { updatedAt: 'desc' },
    take: mostWaits,
    select: { createdAt: true, firstTakenAt: true, noticedAt: true },
  })
  const cameWhileHere = rows.filter(
    ({ createdAt, noticedAt }) => noticedAt?.getTime() !== createdAt.getTime(),
  )
  return waitingRange(
    cameWhileHere.map(({ createdAt, firstTakenAt }) => firstTakenAt!.getTime() - createdAt.getTime()),
  )
}
