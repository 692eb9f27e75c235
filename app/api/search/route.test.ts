import { NextRequest } from 'next/server'
import { expect, test } from 'vitest'
import type { SearchAnswer } from '@/lib/search/schema'
import { GET } from './route'

const ask = (query: string) => GET(new NextRequest(`http://localhost/api/search${query}`))

test('a misspelt question gets its article, with the words that matched marked', async () => {
  const response = await ask('?q=giftcrad+balance&limit=3')
  const { answered, confidence, corrected, results } = (await response.json()) as SearchAnswer
  expect(response.status).toBe(200)
  expect(response.headers.get('set-cookie')).toBeNull()
  expect(results).toHaveLength(3)
  expect(results[0]).toMatchObject({ slug: 'gift-card-balance', category: 'gift-cards-and-wrapping' })
  expect(results[0]!.url).toMatch(/^\/articles\/gift-card-balance(#|$)/)
  const { text, marks } = results[0]!.excerpt
  expect(marks.map(([start, end]) => text.slice(start, end).toLowerCase()).join(' ')).toMatch(
    /balance|gift|card/,
  )
  expect({ answered, corrected }).toEqual({ answered: true, corrected: 'giftcard balance' })
  expect(confidence).toBeGreaterThan(0.5)
})

test('while typing a word is a beginning until a space says that it is finished', async () => {
  const found = async (query: string) => ((await (await ask(query)).json()) as SearchAnswer).results.length
  expect(await found('?q=warr&settled=false')).toBeGreaterThan(0)
  expect(await found('?q=warr+&settled=false&literal=true')).toBe(0)
  expect(await found('?q=warr++&settled=false&literal=true')).toBe(0)
  const settled = (await (await ask('?q=+gift+card+')).json()) as SearchAnswer
  expect(settled.query).toBe('gift card')
})

test('nonsense is not answered, and says so with a figure', async () => {
  const answer = (await (await ask('?q=lorem+ipsum+dolor')).json()) as SearchAnswer
  expect(answer.answered).toBe(false)
  expect(answer.confidence).toBeLessThan(0.5)
})

test.each([
  ['', 'q'],
  ['?q=', 'q'],
  ['?q=%20%20', 'q'],
  ['?q=a&q=b', 'q'],
  [`?q=${'x'.repeat(201)}`, 'q'],
  ['?q=a&limit=0', 'limit'],
  ['?q=a&limit=ten', 'limit'],
  ['?q=a&limit=', 'limit'],
  ['?q=a&limit=51', 'limit'],
  ['?q=a&settled=maybe', 'settled'],
  ['?q=a&language=../en', 'language'],
  ['?q=a&sort=date', 'sort'],
])('%s is refused with a sentence that names %s', async (query, field) => {
  const response = await ask(query)
  const { error } = (await response.json()) as { error: { message: string } }
  expect(response.status).toBe(400)
  expect(error.message).toMatch(new RegExp(`^${field}: .{5,}`))
})
