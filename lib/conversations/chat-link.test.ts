import { expect, test } from 'vitest'
import { chatLink, openedBy } from './chat-link'

const id = '01a20327-e9bd-7243-a305-0db3b8a87b21'
const other = '01a20327-e9bd-7243-a305-0db3b8a87b22'
const now = new Date('2026-11-22T12:00:00Z')
const link = new URL(chatLink({ id }, now))
const key = link.searchParams.get('key')!
const [, until, signature] = key.split('.') as [string, string, string]
const days = (count: number) => new Date(now.getTime() + count * 86_400_000)
const another = signature.startsWith('A') ? 'B' : 'A'

test('a link opens its conversation for thirty days', () => {
  expect(link.pathname).toBe('/chat/open')
  expect([openedBy(key, now), openedBy(key, days(29.9))]).toEqual([id, id])
  expect(openedBy(key, days(30))).toBeNull()
})

test.each([
  ['of another conversation', `${other}.${until}.${signature}`],
  ['made to last longer', `${id}.${(parseInt(until, 36) + 1).toString(36)}.${signature}`],
  ['written another way', `${id}.0${until}.${signature}`],
  ['with another signature', `${id}.${until}.${'A'.repeat(43)}`],
  ['with another first letter', `${id}.${until}.${another}${signature.slice(1)}`],
  ['cut short', key.slice(0, -1)],
  ['of more parts', `${key}.x`],
  ['of nothing', ''],
  ['of letters that are no bytes', `${id}.${until}.${'é'.repeat(43)}`],
])('a key %s opens nothing', (_case, forged) => {
  expect(openedBy(forged, now)).toBeNull()
})
