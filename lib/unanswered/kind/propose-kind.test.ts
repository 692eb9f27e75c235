import { afterAll, beforeAll, expect, test } from 'vitest'
import { startContent } from '@/lib/articles/content'
import { searchReady } from '@/lib/search/live-index'
import { mended } from './mended'
import { proposeKind } from './propose-kind'

let stop: () => Promise<void>
beforeAll(async () => {
  stop = await startContent()
  await searchReady()
})
afterAll(() => stop())

type Clicked = { slug: string; visitors: number; satisfied: number }

/** What is proposed for phrasings that failed, each put by so many visitors. */
function proposed(visitors: Record<string, number>, clicked: Clicked[] = []) {
  const phrasings = Object.entries(visitors).map(([wording, each]) => {
    return { wording, visitors: each, contacts: 0, outcome: 'weak', shown: [] }
  })
  return proposeKind({ language: 'en', phrasings, clicked })
}

test('what most say in a word that no article has is missing, however well the other words fit an article', () => {
  expect(proposed({ 'my discount code': 3 })).toMatchObject({ kind: 'wording' })
  expect(proposed({ 'discount code for pilots': 3 })).toMatchObject({ kind: 'missing' })
  expect(proposed({ 'discount code for pilots': 3, 'my discount code': 4 })).toMatchObject({
    kind: 'wording',
  })
})

test('a misspelling is proposed when it explains at least half of those who failed', () => {
  expect(proposed({ 'rettern labell': 3 })).toMatchObject({ kind: 'typo' })
  expect(proposed({ 'rettern labell': 1, 'paper shopping bags': 4 })).not.toMatchObject({ kind: 'typo' })
})

test('an article after which most went on looking is not what a question needs', () => {
  const words = { 'my discount code': 4 }
  const { reason } = proposed(words)
  const slug = String(reason.slug)
  const opened = (satisfied: number) => proposed(words, [{ slug, visitors: 4, satisfied }])
  expect(opened(1)).toMatchObject({ kind: 'missing' })
  expect(opened(2)).toMatchObject({ kind: 'wording', reason: { slug } })
})

test('an article that half of the few who asked were content with is what they needed', () => {
  const clicked = (satisfied: number) => [{ slug: 'wash-down-and-wool', visitors: satisfied, satisfied }]
  const words = { 'zorbing is flat': 4 }
  expect(proposed(words, clicked(2))).toMatchObject({ kind: 'wording', reason: { code: 'readers' } })
  expect(proposed(words, clicked(1))).not.toMatchObject({ kind: 'wording' })
  expect(proposed({ 'zorbing is flat': 5 }, clicked(2))).not.toMatchObject({ kind: 'wording' })
})

test('a word is mended as it sounds before it is as it looks', () => {
  expect(mended('ballans', 'en')).toBe('balance')
  expect(mended('giftkart', 'en')).toBe('giftcard')
  expect(mended('puffy', 'en')).toBeUndefined()
})

test('what needs the shopper’s own order is led to the article that tells where orders are', () => {
  expect(proposed({ 'where is my refund for [order]': 3 })).toMatchObject({
    ...{ kind: 'order', reason: { slug: 'track-your-parcel' } },
  })
})
