import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { followIntent } from './intent'

let told: { address: string; facts: Record<string, unknown> }[] = []
let waiting: Promise<void>[] = []

beforeEach(() => {
  told = []
  waiting = []
  vi.useFakeTimers()
  vi.stubGlobal('location', { pathname: '/articles/return-an-item' })
  vi.stubGlobal('document', { documentElement: { lang: 'de' } })
  vi.stubGlobal('sessionStorage', new Map())
  vi.stubGlobal('navigator', {
    sendBeacon: (address: string, body: Blob) =>
      waiting.push(body.text().then((text) => void told.push({ address, facts: JSON.parse(text) }))),
  })
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

async function heard() {
  vi.useRealTimers()
  await Promise.all(waiting)
  return told.map(({ facts }) => facts)
}

test('what is typed is told once it has settled, in the language of the page, and once only', async () => {
  const intent = followIntent()
  for (const typed of ['ref', 'refu', 'refund gift card']) {
    intent.note(typed)
    vi.advanceTimersByTime(400)
  }
  vi.advanceTimersByTime(1500)
  intent.settle()
  expect(await heard()).toEqual([
    { id: intent.id(), query: 'refund gift card', page: '/articles/return-an-item', language: 'de' },
  ])
})

test('words added after a pause continue the intent; another question is another one', async () => {
  const intent = followIntent()
  intent.note('gift')
  vi.advanceTimersByTime(2000)
  const first = intent.id()
  intent.note('gift card lost')
  vi.advanceTimersByTime(2000)
  expect(intent.id()).toBe(first)
  intent.note('opening hours')
  vi.advanceTimersByTime(2000)
  expect(intent.id()).not.toBe(first)
  expect((await heard()).map(({ query }) => query)).toEqual(['gift', 'gift card lost', 'opening hours'])
})

test('a search whose results are shown already is not told again', async () => {
  const intent = followIntent('refund', 'an-id-of-the-page')
  intent.settle()
  expect(await heard()).toEqual([])
  expect(intent.id()).toBe('an-id-of-the-page')
})
