import { staffHere } from '@/lib/availability/presence'
import { database } from '@/lib/database'
import { publish, publishHere } from '@/lib/event-bus'
import { queueMail } from '@/lib/mail/mutations'
import { teamAddress } from '@/lib/mail/sender'
import { noticeLetter } from '../letters'
import { pushRing } from '../push/mutations'
import { lastWords, said } from '../said'
import { queued } from '../desk/assignment/mutations'
import { tellConversation } from '../tell'

/** A chat whose shopper is there and that nobody put aside until later than `now`. */
const awake = (now: Date) => ({
  ...{ channel: 'chat', state: 'open', byMail: false },
  OR: [{ snoozedUntil: null }, { snoozedUntil: { lte: now } }],
})
const atOnce = 100

const before = (now: Date, seconds: number) => new Date(now.getTime() - seconds * 1000)

/**
 * A chat that nobody took for `seconds` rings everybody who is here, whether or not they have room, and the browsers of
 * those who are not. Once.
 */
export async function ringTheOthers(seconds: number, now = new Date(), push = pushRing): Promise<void> {
  const db = await database()
  const due = { ...awake(now), assignedToId: null, rangAt: null, waitingSince: { lte: before(now, seconds) } }
  const chats = await db.conversation.findMany({ where: due, select: { id: true }, take: atOnce })
  for (const { id } of chats) {
    const { count } = await db.conversation.updateMany({ where: { id, ...due }, data: { rangAt: now } })
    if (count === 0) continue
    publish('desk', { kind: 'changed', conversationId: id })
    // Not waited for: a slow push service must not keep the next chat from ringing.
    void push(id, now).catch(console.error)
  }
}

/** A chat that nobody took, or that was handed to somebody who has not opened it, is told to the team by mail. Once. */
export async function noticeByMail(seconds: number, now = new Date()): Promise<void> {
  const team = teamAddress()
  if (!team) return
  const db = await database()
  const since = { lte: before(now, seconds) }
  const untaken = { OR: [{ assignedToId: null, waitingSince: since }, { handedAt: since }] }
  const due = { AND: [awake(now), untaken], noticedAt: null }
  const chats = await db.conversation.findMany({ where: due, select: { id: true }, take: atOnce })
  for (const { id } of chats) {
    await db.$transaction(async (transaction) => {
      const { count } = await transaction.conversation.updateMany({
        where: { id, ...due },
        data: { noticedAt: now },
      })
      if (count === 0) return
      const chat = await transaction.conversation.findUniqueOrThrow({
        where: { id },
        include: { messages: lastWords },
      })
      const [last] = chat.messages
      const letter = noticeLetter(chat, last ? said(last) : '', team)
      await queueMail(transaction, { kind: 'notice', replyTo: chat.shopperEmail ?? undefined, ...letter })
    })
  }
}

/** Tells the desks at this instance of conversations that came back from their sleep between `since` and `now`. */
export async function tellWoken(since: Date, now = new Date()): Promise<void> {
  const db = await database()
  const woken = await db.conversation.findMany({
    where: { state: 'open', snoozedUntil: { gt: since, lte: now } },
    select: { id: true },
    take: atOnce,
  })
  for (const { id } of woken) publishHere('desk', { kind: 'changed', conversationId: id })
}

/** Since when each person who has a waiting chat has not been here, as far as this process saw. */
export type Missing = Map<string, Date>

/** A chat whose agent has been away from the desk for `seconds` while the shopper waits goes back into the queue. */
export async function giveBackAbandoned(missing: Missing, seconds: number, now = new Date()): Promise<void> {
  const db = await database()
  const chats = await db.conversation.findMany({
    where: { ...awake(now), assignedToId: { not: null }, waitingSince: { lte: before(now, seconds) } },
    select: { id: true, assignedToId: true, lastSeq: true },
    take: atOnce,
  })
  const here = staffHere()
  const holders = new Set(chats.map(({ assignedToId }) => assignedToId!).filter((id) => !here.has(id)))
  for (const id of missing.keys()) if (!holders.has(id)) missing.delete(id)
  for (const id of holders) if (!missing.has(id)) missing.set(id, now)
  for (const { id, assignedToId, lastSeq } of chats) {
    const since = missing.get(assignedToId!)
    if (!since || since > before(now, seconds)) continue
    const returned = await db.$transaction(async (transaction) => {
      const { count } = await transaction.conversation.updateMany({
        where: { id, ...awake(now), assignedToId, waitingSince: { not: null } },
        data: queued,
      })
      if (count === 0) return false
      const event = {
        conversationId: id,
        kind: 'released',
        afterSeq: lastSeq,
        toStaffId: assignedToId,
        at: now,
      }
      await transaction.conversationEvent.create({ data: event })
      return true
    })
    if (returned) tellConversation(id, { kind: 'state' })
  }
}
