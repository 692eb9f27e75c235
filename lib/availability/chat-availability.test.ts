import { expect, test } from 'vitest'
import { storeShape } from '@/lib/store'
import { type AgentHere, chatAvailability } from './chat-availability'

// Thursday to Friday; 22 November 2026 is a Sunday.
const hours = { thursday: ['09:00-17:00'], friday: ['09:00-17:00'] }
const thursday = '2026-11-26T10:00:00Z'
const evening = '2026-11-26T20:00:00Z'
const friday = '2026-11-27T09:00:00.000Z'
const agent = (given: Partial<AgentHere> = {}): AgentHere => ({
  away: false,
  capacity: 4,
  chats: 0,
  ...given,
})
const busy = agent({ chats: 4 })
const away = agent({ away: true })

test.each([
  ['somebody is here, within hours', { hours }, thursday, [agent()], 'open', null],
  ['three of four chats', { hours }, thursday, [agent({ chats: 3 })], 'open', null],
  ['a busy one and a free one', { hours }, thursday, [busy, agent()], 'open', null],
  ['no hours are told', {}, evening, [agent()], 'open', null],
  ['nobody is here', { hours }, thursday, [], 'nobody', null],
  ['everybody is away', { hours }, thursday, [away, away], 'nobody', null],
  ['the one here is busy', { hours }, thursday, [busy], 'full', null],
  ['a busy one, and a free one who is away', { hours }, thursday, [busy, away], 'full', null],
  ['somebody who takes none', { hours }, thursday, [agent({ capacity: 0 })], 'full', null],
  ['more chats than agreed, after a hand-over', { hours }, thursday, [agent({ chats: 9 })], 'full', null],
  ['after hours, though somebody is here', { hours }, evening, [agent()], 'closed', friday],
  ['a holiday', { hours, holidays: { '2026-11-26': 'Thanksgiving' } }, thursday, [agent()], 'closed', friday],
  ['chat is turned off', { hours, chat: false }, thursday, [agent()], 'closed', null],
] as const)('%s: %4$s', (_name, given, now, here, reason, back) => {
  const store = storeShape.parse(given)
  expect(chatAvailability(store, here, new Date(now))).toEqual({ available: reason === 'open', reason, back })
})
