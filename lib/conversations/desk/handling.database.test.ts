import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { AppError } from '@/lib/app-error'
import type { Staff } from '@/lib/auth/schema'
import { subscribe } from '@/lib/event-bus'
import { makeConversation, makeVisitor } from '@/lib/testing/conversation'
import { useDatabase } from '@/lib/testing/database'
import { makeStaff } from '@/lib/testing/staff'
import { answerFromDesk } from './answer/mutations'
import { handOver, releaseConversation, takeConversation } from './assignment/mutations'
import { colleagues } from './assignment/queries'
import { blockVisitor } from './block/mutations'
import { conversationForDesk, mustBeThere } from './detail/queries'
import { noteFiled } from './filed/mutations'
import { toFileFrom } from './filed/queries'
import { listForDesk } from './list/queries'
import { addNote } from './notes/mutations'
import { addSavedReply, changeSavedReply, countUse, removeSavedReply } from './saved-replies/mutations'
import { listSavedReplies, savedReplyFor } from './saved-replies/queries'
import { type View, listParameters } from './schema'
import { reopenConversation, resolveConversation, snoozeConversation } from './state/mutations'
import { setTags } from './tags/mutations'
import { suggestTags } from './tags/queries'
import { tellViewing, viewersOf } from './viewers'

const database = useDatabase()
const minute = 60_000
const codeOf = async (attempt: () => unknown) => {
  try {
    await attempt()
    return 'done'
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
}
const shown = async (staff: Staff, id: string, after = 0) =>
  (await conversationForDesk(staff, id, after))!.conversation
const view = async (staff: Staff, name: View, now = new Date(), words?: string) =>
  (await listForDesk(staff, { view: name, page: 1, words }, now)).conversations.map(({ subject }) => subject)

test('editors find no conversation through any function, and nobody finds one that is not there', async () => {
  const [editor, agent] = [await makeStaff('editor'), await makeStaff()]
  const note = { clientId: randomUUID(), body: 'Hello' }
  const doors: ((staff: Staff, id: string) => unknown)[] = [
    (staff, id) => takeConversation(staff, id),
    (staff, id) => handOver(staff, id, { to: agent.id }),
    (staff, id) => handOver(staff, id, { to: null, note: 'x' }),
    (staff, id) => answerFromDesk(staff, id, note),
    (staff, id) => resolveConversation(staff, id),
    (staff, id) => reopenConversation(staff, id),
    (staff, id) => snoozeConversation(staff, id, null),
    (staff, id) => addNote(staff, id, note),
    (staff, id) => setTags(staff, id, ['a']),
    (staff, id) => blockVisitor(staff, id, true),
    (staff, id) => releaseConversation(staff, id),
    (staff, id) => noteFiled(staff, id, { searchId: randomUUID(), wording: 'x' }),
    (staff, id) => mustBeThere(staff, id),
  ]
  const { id } = await makeConversation()
  for (const [at, door] of doors.entries()) {
    expect(await codeOf(() => door(editor, id)), `door ${at}`).toBe('not-found')
    expect(await codeOf(() => door(agent, randomUUID())), `door ${at}`).toBe('not-found')
  }
  const forEditors = [
    () => listForDesk(editor, { view: 'all', page: 1 }),
    () => conversationForDesk(editor, id),
    () => suggestTags(editor, ''),
    () => colleagues(editor),
    () => toFileFrom(editor, id),
    () => listSavedReplies(editor),
    () => savedReplyFor(editor, id),
    () => addSavedReply(editor, { title: 'x', body: 'x' }),
    () => changeSavedReply(editor, id, {}),
    () => removeSavedReply(editor, id),
    () => countUse(editor, id),
  ]
  for (const door of forEditors) expect(await codeOf(door)).toBe('not-found')
  expect(await conversationForDesk(agent, randomUUID())).toBeNull()
  expect(await (await database()).conversationEvent.count()).toBe(0)
  expect((await shown(agent, id)).messages).toHaveLength(1)
})

test('the views show who waits longest first, each what belongs to it, with how many there are', async () => {
  const [ana, ben] = [await makeStaff(), await makeStaff()]
  const now = new Date()
  const at = (minutes: number) => new Date(now.getTime() - minutes * minute)
  const make = (body: string, minutes: number, channel: 'chat' | 'email' = 'chat') =>
    makeConversation({ body, at: at(minutes), channel })
  await make('queue young', 1)
  await make('queue old', 9, 'email')
  const mine = await make('mine', 5)
  const answered = await make('mine answered', 20)
  const his = await make('his', 7)
  const asleep = await make('asleep', 30)
  const done = await make('done', 40)
  await takeConversation(ana, mine.id)
  await answerFromDesk(ana, answered.id, { clientId: randomUUID(), body: 'Hello' })
  await takeConversation(ben, his.id)
  await snoozeConversation(ana, asleep.id, new Date(now.getTime() + minute), at(1))
  await resolveConversation(ana, done.id)
  expect(await view(ana, 'mine')).toEqual(['mine', 'mine answered'])
  expect(await view(ana, 'unassigned')).toEqual(['queue old', 'queue young'])
  expect(await view(ana, 'all')).toEqual(['queue old', 'his', 'mine', 'queue young', 'mine answered'])
  expect(await view(ana, 'snoozed')).toEqual(['asleep'])
  expect(await view(ana, 'resolved')).toEqual(['done'])
  const { counts, total } = await listForDesk(ben, { view: 'resolved', page: 1 })
  expect(counts).toEqual({ mine: 1, unassigned: 2, all: 5, snoozed: 1, ringing: 1 })
  expect(total).toBe(1)
  const due = new Date(now.getTime() + 2 * minute)
  expect(await view(ana, 'snoozed', due)).toEqual([])
  expect(await view(ana, 'unassigned', due)).toEqual(['asleep', 'queue old', 'queue young'])
})

test('words are looked for in names, addresses, texts and tags of the view', async () => {
  const agent = await makeStaff()
  const { id } = await makeConversation({ body: 'Where is my TENT?', shopperEmail: 'kim@example.com' })
  const other = await makeConversation({ body: 'Too small', shopperName: 'Bo Larsen' })
  await setTags(agent, other.id, ['exchange'])
  const words = (text: string, name: View = 'all') => view(agent, name, new Date(), text)
  expect(await words('tent')).toEqual(['Where is my TENT?'])
  expect(await words('kim@')).toEqual(['Where is my TENT?'])
  expect(await words('larsen')).toEqual(['Too small'])
  expect(await words('exch')).toEqual(['Too small'])
  expect(await words('%_%')).toEqual([])
  expect(await words('tent', 'mine')).toEqual([])
  await takeConversation(agent, id)
  expect(await words('tent', 'mine')).toEqual(['Where is my TENT?'])
  expect(await words('tent', 'unassigned')).toEqual([])
})

test.each([{ view: 'others' }, { page: '0' }, { words: 'a'.repeat(101) }, { sort: 'name' }])(
  'a list of %j is refused',
  (given) => expect(listParameters.safeParse(given).success).toBe(false),
)

test('a conversation shows its messages after a place, the last words and who still has not read them', async () => {
  const agent = await makeStaff('agent', { name: 'Ana Berg' })
  const { id } = await makeConversation({ body: ' Line\n one ' })
  await answerFromDesk(agent, id, { clientId: randomUUID(), body: 'First\n\nanswer' })
  const conversation = await shown(agent, id, 1)
  expect(conversation.messages).toMatchObject([{ seq: 2, author: 'staff', staff: { name: 'Ana Berg' } }])
  expect(conversation).toMatchObject({ preview: 'First answer', lastAuthor: 'staff', unreadForShopper: true })
  await (await database()).conversation.update({ where: { id }, data: { shopperSeenSeq: 2 } })
  expect(await shown(agent, id, 2)).toMatchObject({
    messages: [],
    preview: 'First answer',
    unreadForShopper: false,
  })
})

test('a note sent twenty times is one note, stands where it was written and is not a message', async () => {
  const agent = await makeStaff()
  const { id } = await makeConversation()
  const note = { clientId: randomUUID(), body: '<b>calls</b> at {{noon}}' }
  const answers = await Promise.all(Array.from({ length: 20 }, () => addNote(agent, id, note)))
  expect(new Set(answers.map((answer) => answer.id)).size).toBe(1)
  expect(await codeOf(() => addNote(agent, id, { ...note, body: 'other' }))).toBe('conflict')
  const elsewhere = await makeConversation()
  expect(await codeOf(() => addNote(agent, elsewhere.id, note))).toBe('conflict')
  const conversation = await shown(agent, id)
  expect(conversation.events).toMatchObject([
    { kind: 'note', afterSeq: 1, body: note.body, staff: { id: agent.id } },
  ])
  expect(conversation.messages).toHaveLength(1)
})

test('a snoozed conversation is out of sight until then, or is brought back; never in the past or when resolved', async () => {
  const agent = await makeStaff()
  const { id } = await makeConversation()
  const until = new Date(Date.now() + minute)
  expect(await codeOf(() => snoozeConversation(agent, id, new Date(Date.now() - 1)))).toBe('invalid')
  await snoozeConversation(agent, id, until)
  expect((await shown(agent, id)).snoozedUntil).toEqual(until)
  await snoozeConversation(agent, id, null)
  await snoozeConversation(agent, id, null)
  expect((await shown(agent, id)).events.map(({ kind }) => kind)).toEqual(['snoozed', 'woken'])
  await resolveConversation(agent, id)
  expect(await codeOf(() => snoozeConversation(agent, id, until))).toBe('conflict')
})

test('tags are kept in one form, each once, and are suggested by use', async () => {
  const agent = await makeStaff()
  const [one, two] = [await makeConversation(), await makeConversation()]
  expect(await setTags(agent, one.id, [' Size  M ', 'size m', '"VIP"', '', 'Größe'])).toEqual([
    'größe',
    'size m',
    'vip',
  ])
  expect(await setTags(agent, one.id, ['vip', 'size l'])).toEqual(['size l', 'vip'])
  await setTags(agent, two.id, ['vip', '<img src=x onerror=alert(1)>'])
  expect((await shown(agent, one.id)).tags).toEqual(['size l', 'vip'])
  expect(await suggestTags(agent, '')).toEqual(['vip', 'img src x onerror alert 1', 'size l'])
  expect(await suggestTags(agent, 'SI')).toEqual(['size l'])
  expect(await suggestTags(agent, '%')).toHaveLength(3)
})

test('a visitor is blocked in all their conversations, and unblocked; a letter has none', async () => {
  const agent = await makeStaff()
  const visitorId = await makeVisitor()
  const [one, two] = [await makeConversation({ visitorId }), await makeConversation({ visitorId })]
  const letter = await makeConversation({ channel: 'email' })
  await blockVisitor(agent, one.id, true)
  await blockVisitor(agent, one.id, true)
  expect(await shown(agent, two.id)).toMatchObject({ blocked: true, blockable: true })
  expect((await shown(agent, one.id)).events.map(({ kind }) => kind)).toEqual(['blocked'])
  await blockVisitor(agent, two.id, false)
  expect(await shown(agent, one.id)).toMatchObject({ blocked: false })
  expect(await codeOf(() => blockVisitor(agent, letter.id, true))).toBe('conflict')
  expect(await shown(agent, letter.id)).toMatchObject({ blockable: false })
})

test('colleagues who look at a conversation are named until they leave', async () => {
  const [ana, ben] = [await makeStaff('agent', { name: 'Ana' }), await makeStaff('agent', { name: 'Ben' })]
  const { id } = await makeConversation()
  tellViewing(ana, id)
  tellViewing(ben, id)
  expect(viewersOf(id, ana.id)).toEqual(['Ben'])
  expect((await shown(ben, id)).viewing).toEqual(['Ana'])
  tellViewing(ben, id, true)
  expect(viewersOf(id, ana.id)).toEqual([])
})

test('streams hear of it after it is written; notes and tags are no news to the shopper', async () => {
  const agent = await makeStaff()
  const { id } = await makeConversation()
  const heard: string[] = []
  const end = subscribe(`conversation:${id}`, (event) => heard.push(JSON.stringify(event)))
  const desk: unknown[] = []
  const endDesk = subscribe('desk', (event) => desk.push(event))
  await addNote(agent, id, { clientId: randomUUID(), body: 'secret' })
  await setTags(agent, id, ['secret'])
  expect(heard).toEqual([])
  expect(desk).toEqual([1, 2].map(() => ({ kind: 'changed', conversationId: id })))
  await takeConversation(agent, id)
  expect(heard).toEqual(['{"kind":"state"}'])
  end()
  endDesk()
})

test('saved replies are shared, changed, counted and removed', async () => {
  const [ana, ben] = [await makeStaff(), await makeStaff('lead')]
  const { id } = await addSavedReply(ana, { title: 'Parcel', body: 'We look for it.' })
  await changeSavedReply(ben, id, { body: 'Found.' })
  await Promise.all(Array.from({ length: 10 }, () => countUse(ben, id)))
  expect(await listSavedReplies(ben)).toMatchObject([{ title: 'Parcel', body: 'Found.', usedCount: 10 }])
  await removeSavedReply(ben, id)
  await removeSavedReply(ben, id)
  expect(await codeOf(() => countUse(ana, id))).toBe('not-found')
  expect(await savedReplyFor(ana, id)).toBeNull()
})

test("what the same browser or address wrote before is shown, the latest first, and no one else's", async () => {
  const agent = await makeStaff('agent')
  const [visitorId, other] = [await makeVisitor(), await makeVisitor()]
  const at = (days: number) => new Date(Date.UTC(2026, 0, days))
  const mail = { channel: 'email' as const, shopperEmail: 'kim@example.com' }
  await makeConversation({ visitorId, body: 'first', at: at(1) })
  await makeConversation({ ...mail, body: 'by mail', at: at(2) })
  await makeConversation({ visitorId: other, body: 'somebody else', at: at(2) })
  await makeConversation({ body: 'no one', at: at(2) })
  const { id } = await makeConversation({ ...mail, visitorId, channel: 'chat', body: 'now', at: at(3) })
  await makeConversation({ visitorId, body: 'later', at: at(4) })
  expect((await shown(agent, id)).earlier.map(({ subject }) => subject)).toEqual(['by mail', 'first'])
  const { id: alone } = await makeConversation({ body: 'a stranger', at: at(5) })
  expect((await shown(agent, alone)).earlier).toEqual([])
})
