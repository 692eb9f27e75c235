import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AppError } from '@/lib/app-error'
import type { Staff } from '@/lib/auth/schema'
import { makeConversation } from '@/lib/testing/conversation'
import { useDatabase } from '@/lib/testing/database'
import { makeStaff } from '@/lib/testing/staff'
import { writeMessage } from '../log/mutations'
import { answerFromDesk } from './answer/mutations'
import { handOver, releaseConversation, takeConversation } from './assignment/mutations'
import { addNote } from './notes/mutations'
import { reopenConversation, resolveConversation, snoozeConversation } from './state/mutations'

const database = useDatabase()
const row = async (id: string) =>
  (await database()).conversation.findUniqueOrThrow({
    where: { id },
    include: {
      messages: { orderBy: { seq: 'asc' } },
      events: { orderBy: [{ at: 'asc' }, { id: 'asc' }] },
    },
  })
type Row = Awaited<ReturnType<typeof row>>

const steps = {
  take: (staff, id, now) => takeConversation(staff, id, now),
  release: (staff, id, now) => releaseConversation(staff, id, now),
  'hand over': (staff, id, now, other) => handOver(staff, id, { to: other.id, note: 'n' }, now),
  'back to the queue': (staff, id, now) => handOver(staff, id, { to: null }, now),
  resolve: (staff, id, now) => resolveConversation(staff, id, now),
  reopen: (staff, id, now) => reopenConversation(staff, id, now),
  snooze: (staff, id, now) => snoozeConversation(staff, id, new Date(now.getTime() + 3_600_000), now),
  wake: (staff, id, now) => snoozeConversation(staff, id, null, now),
  note: (staff, id, now) => addNote(staff, id, { clientId: randomUUID(), body: 'n' }, now),
  answer: (staff, id, now) => answerFromDesk(staff, id, { clientId: randomUUID(), body: 'a' }, now),
  'answer and resolve': (staff, id, now) =>
    answerFromDesk(staff, id, { clientId: randomUUID(), body: 'a', resolve: true }, now),
  'shopper writes': (_staff, id, at) =>
    writeMessage(
      { id },
      { clientId: randomUUID(), author: 'shopper', body: 's', at },
      { conflict: 'errors.not-found' },
    ),
} satisfies Record<string, (staff: Staff, id: string, now: Date, other: Staff) => Promise<unknown>>
type Step = keyof typeof steps
const names = Object.keys(steps) as Step[]

/** What must hold of a conversation at any time, whatever was done to it. */
function holds(found: Row) {
  const { state, assignedToId, assignedAt, resolvedAt, snoozedUntil, waitingSince, messages, lastSeq } = found
  expect(messages.map(({ seq }) => seq)).toEqual(Array.from({ length: lastSeq }, (_, at) => at + 1))
  expect(assignedAt !== null).toBe(assignedToId !== null)
  expect(resolvedAt !== null).toBe(state === 'resolved')
  if (state === 'resolved') expect([snoozedUntil, waitingSince]).toEqual([null, null])
  if (assignedToId) expect(found.firstTakenAt).not.toBeNull()
  else expect(found.handedAt).toBeNull()
  const answers = messages.filter(({ author }) => author === 'staff')
  expect(found.firstAnsweredAt).toEqual(answers[0]?.at ?? null)
  if (messages.at(-1)!.author === 'shopper' && state === 'open' && !found.events.some(isResolution))
    expect(waitingSince).not.toBeNull()
}
const isResolution = ({ kind }: { kind: string }) => kind === 'resolved'

/** Whose it is and how it stands, as somebody who only reads what happened would tell. */
function told({ events }: Row) {
  const story = { state: 'open', assignedToId: null as string | null }
  for (const { kind, staffId, toStaffId, afterSeq } of events) {
    expect(afterSeq).toBeGreaterThan(0)
    if (kind === 'taken') story.assignedToId = staffId
    if (kind === 'released') story.assignedToId = null
    if (kind === 'handed-over') story.assignedToId = toStaffId
    if (kind === 'resolved') story.state = 'resolved'
    if (kind === 'reopened') story.state = 'open'
  }
  return story
}

test('whatever is done in whatever order, a conversation holds together and its events tell the story', async () => {
  const crew = [await makeStaff(), await makeStaff('lead')] as const
  const anything = fc.array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(0 as const, 1 as const)), {
    maxLength: 15,
  })
  await fc.assert(
    fc.asyncProperty(anything, async (done) => {
      const { id } = await makeConversation({ at: new Date(1_790_000_000_000) })
      for (const [at, [step, who]] of done.entries()) {
        const now = new Date(1_790_000_000_000 + (at + 1) * 1000)
        await steps[step](crew[who], id, now, crew[1 - who]!).catch((error: unknown) => {
          if (!(error instanceof AppError)) throw error
        })
        const found = await row(id)
        holds(found)
        expect(told(found)).toEqual({ state: found.state, assignedToId: found.assignedToId })
        if (step === 'shopper writes') expect(found).toMatchObject({ state: 'open', snoozedUntil: null })
      }
    }),
    { numRuns: Number(process.env.EXPLORE ?? 0) > 1 ? Number(process.env.EXPLORE) : 25 },
  )
}, 120_000)

test('many hands at once leave a conversation that holds together', async () => {
  const crew = [await makeStaff(), await makeStaff('lead')] as const
  const { id } = await makeConversation()
  await Promise.all(
    Array.from({ length: 48 }, (_, at) =>
      steps[names[at % names.length]!](crew[at % 2]!, id, new Date(), crew[1 - (at % 2)]!).catch(
        (error: unknown) => {
          if (!(error instanceof AppError)) throw error
        },
      ),
    ),
  )
  const found = await row(id)
  expect(found.messages.map(({ seq }) => seq)).toEqual(
    Array.from({ length: found.lastSeq }, (_, at) => at + 1),
  )
  expect(found.assignedAt !== null).toBe(found.assignedToId !== null)
  expect(found.resolvedAt !== null).toBe(found.state === 'resolved')
  if (found.state === 'resolved') expect([found.snoozedUntil, found.waitingSince]).toEqual([null, null])
}, 120_000)
