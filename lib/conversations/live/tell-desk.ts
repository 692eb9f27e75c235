import { staffHere } from '@/lib/availability/presence'
import { subscribe } from '@/lib/event-bus'
import { eventFrame } from '@/lib/event-frame'
import { latest } from '@/lib/latest'
import { onePerProcess } from '@/lib/one-per-process'
import { countsOf, countWork } from '../desk/list/queries'
import { summarize } from '../desk/summary/queries'
import { viewersOf } from '../desk/viewers'
import { deskReaders, sendToDesk } from './desk-readers'
import { namesOf } from './queries'
import { tailOf } from './recent-messages'

type Hint =
  | { kind: 'message'; conversationId: string; seq: number }
  | { kind: 'changed'; conversationId: string }
  | { kind: 'typing'; conversationId: string; author: 'shopper' | 'staff'; staffId?: string; name?: string }
  | { kind: 'viewing'; conversationId: string }
  | { kind: 'presence' }
  | { kind: 'session-ended'; sessionId: string }

const gatherFor = 150
const countEvery = 500
const mostRemembered = 5_000

/** Conversations whose row in the lists is to be told anew. */
const changed = () => onePerProcess('desk-changed', () => new Set<string>())

/** From the first open desk on, whatever the bus says is told to every desk at this instance. */
export function hearDesk(): void {
  onePerProcess('desk-hearing', () =>
    subscribe('desk', (event) => {
      if (deskReaders().size > 0) void tell(event as Hint).catch(console.error)
    }),
  )
}

async function tell(hint: Hint): Promise<void> {
  switch (hint.kind) {
    case 'message':
      return tellMessage(hint.conversationId, hint.seq)
    case 'changed':
      return tellChanged(hint.conversationId)
    case 'typing': {
      const { conversationId, author, staffId, name } = hint
      const frame = eventFrame('typing', { conversationId, author, name })
      return sendToDesk(frame, (staff) => staff.id !== staffId)
    }
    case 'viewing':
      return tellViewing(hint.conversationId)
    case 'presence':
      return sendPresence()
    case 'session-ended':
      for (const [stream, staff] of deskReaders()) if (staff.sessionId === hint.sessionId) stream.close()
  }
}

/** The highest sequence that was told of each conversation, so that nothing is told twice. */
const told = () => onePerProcess('desk-told', () => new Map<string, number>())

async function tellMessage(conversationId: string, seq: number): Promise<void> {
  tellChanged(conversationId)
  const before = told().get(conversationId) ?? seq - 1
  if (before >= seq) return
  remember(conversationId, seq)
  const tail = tailOf(conversationId)
  await tail.readTo(seq)
  for (const message of await tail.after(before)) if (message.seq <= seq) sendToDesk(message.forDesk)
}

function remember(conversationId: string, seq: number): void {
  told().delete(conversationId)
  told().set(conversationId, seq)
  if (told().size > mostRemembered) told().delete(told().keys().next().value!)
}

/** Many changes within a moment are read and told once. */
function tellChanged(conversationId: string): void {
  const gathered = changed()
  gathered.add(conversationId)
  if (gathered.size === 1) setTimeout(() => void sendChanged().catch(console.error), gatherFor)
}

async function sendChanged(): Promise<void> {
  const ids = [...changed()]
  changed().clear()
  if (deskReaders().size === 0) return
  for (const summary of await summarize(ids)) sendToDesk(eventFrame('conversation', summary))
  await sendCounts()
}

/** How much there is to do, to each agent their own; read once for all, and not more often than eyes can follow. */
export function sendCounts(): Promise<void> {
  const send = onePerProcess('desk-counts', () =>
    latest(async () => {
      if (deskReaders().size === 0) return
      const work = await countWork()
      for (const [stream, staff] of deskReaders()) stream.send(eventFrame('counts', countsOf(staff, work)))
      await new Promise((resolve) => setTimeout(resolve, countEvery))
    }),
  )
  return send()
}

/** Who is here, by name. */
export function sendPresence(): Promise<void> {
  const send = onePerProcess('desk-presence', () =>
    latest(async () => {
      if (deskReaders().size === 0) return
      sendToDesk(eventFrame('presence', { here: await namesOf([...staffHere()]) }))
    }),
  )
  return send()
}

function tellViewing(conversationId: string): void {
  for (const [stream, staff] of deskReaders())
    stream.send(eventFrame('viewing', { conversationId, names: viewersOf(conversationId, staff.id) }))
}
