import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { asked } from '@/lib/testing/searches'
import { useDatabase } from '@/lib/testing/database'
import { makeStaff } from '@/lib/testing/staff'
import { logClick, logSearch } from '@/lib/search/mutations'
import { listUnanswered, summarize } from '../queries'
import { type Filter, filterParameters } from '../schema'
import { bringUpToDate } from './mutations'

const database = useDatabase()
const now = new Date('2026-11-22T10:00:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 24 * 60 * 60_000)
const filter = (given: Partial<Record<keyof Filter, string>> = {}) => filterParameters.parse(given)

async function list(given?: Partial<Record<keyof Filter, string>>) {
  await bringUpToDate(now)
  return (await listUnanswered(filter(given), now)).questions
}

test('a question stands once, however its words are ordered, with every signal of it', async () => {
  await asked('refund gift card', { at: daysAgo(6) }, 2)
  await asked(
    'gift card refund',
    { at: daysAgo(2), outcome: 'weak', clickedSlug: 'returns', clickedRank: 2 },
    3,
  )
  await asked('gift card refund', { at: daysAgo(1), wroteToPerson: true })
  await asked('gift card refund', { at: daysAgo(3), outcome: 'answered', ratedUnhelpful: true })
  await asked('gift card refund', { at: daysAgo(3), outcome: 'answered', clickedSlug: 'a', askedAgain: true })
  await asked('gift card refund', { at: daysAgo(1), outcome: 'answered' })
  await asked('gift card refund', { at: daysAgo(40) })
  const questions = await list()
  expect(questions).toHaveLength(1)
  expect(questions[0]).toMatchObject({
    ...{ name: 'gift card refund', language: 'en', state: 'new', phrasings: 1 },
    ...{ asked: 9, visitors: 9, none: 3, weak: 3, unclicked: 1, askedAgain: 1, unhelpful: 1, contacts: 1 },
    ...{ unsolvedVisitors: 5, contactVisitors: 1, cost: 10, firstAt: daysAgo(40), lastAt: daysAgo(1) },
  })
  expect(questions[0]!.trend.slice(-7)).toEqual([2, 0, 0, 2, 3, 2, 0])
})

test('counting again changes nothing, and what changed is counted anew', async () => {
  await asked('tent poles', { at: daysAgo(2) }, 3)
  const [before] = await list()
  const { search } = await database()
  await search.updateMany({ data: { countAt: now } })
  expect(await list()).toEqual([before])
  const one = (await search.findFirst())!
  await search.update({ where: { id: one.id }, data: { wroteToPerson: true, countAt: now } })
  expect(await list()).toMatchObject([{ asked: 3, contacts: 1 }])
})

const found = { outcome: 'answered', shown: ['gift-cards'] }

test('five visitors who opened nothing are a question, in whichever words of it they put it', async () => {
  await asked('gift wrap for a present', { at: daysAgo(3), ...found }, 2)
  await asked('gift wrap', { at: daysAgo(2), ...found }, 2)
  expect(await list()).toEqual([])
  await asked('wrap as a gift present', { at: daysAgo(1), ...found })
  expect(await list()).toMatchObject([{ asked: 5, unclicked: 5, phrasings: 2 }])
})

test('where most opened an article, those who opened nothing are no question', async () => {
  const opened = { ...found, clickedSlug: 'gift-cards', clickedRank: 1 }
  await asked('gift wrap for a present', { at: daysAgo(3), ...found }, 3)
  await asked('gift wrap', { at: daysAgo(2), ...found }, 3)
  await asked('gift wrap', { at: daysAgo(2), ...opened }, 2)
  expect(await list()).toHaveLength(1)
  await asked('gift wrap', { at: daysAgo(2), ...opened }, 4)
  expect(await list()).toEqual([])
})

test('much that is due at once is counted once, down to the last of it', async () => {
  for (const query of ['tent poles', 'rope bag', 'boot laces']) await asked(query, { at: daysAgo(3) }, 30)
  await asked('tent poles', { at: daysAgo(2) }, 450)
  expect((await list()).map(({ name, asked }) => [name, asked]).sort()).toEqual([
    ['boot laces', 30],
    ['rope bag', 30],
    ['tent poles', 480],
  ])
  expect(await (await database()).search.count({ where: { countAt: { not: null } } })).toBe(0)
})

test('a query that went on is counted under its last words only', async () => {
  const visitors = ['a', 'b'].map((letter) => letter.repeat(32))
  const answer = { outcome: 'none' as const, confidence: 0, results: [] }
  const log = (query: string, at: Date) =>
    Promise.all(
      visitors.map((visitorKey) =>
        logSearch({ id: `${visitorKey.slice(0, 8)}-0000`, query, language: 'en', answer, visitorKey, at }),
      ),
    )
  await log('zelt', daysAgo(0.01))
  expect(await list()).toMatchObject([{ name: 'zelt', asked: 2 }])
  await log('zelt waschen', new Date(daysAgo(0.01).getTime() + 5000))
  expect(await list()).toMatchObject([{ name: 'zelt waschen', asked: 2, phrasings: 1 }])
  expect(await (await database()).phrasing.count()).toBe(1)
})

test('who opens an article, comes back and asks in other words was not helped by it', async () => {
  const answer = { outcome: 'answered' as const, confidence: 0.9, results: [{ slug: 'care' }] as never }
  const at = (minute: number) => new Date(daysAgo(1).getTime() + minute * 60_000)
  for (const visitorKey of ['c'.repeat(32), 'd'.repeat(32)]) {
    const id = visitorKey.slice(0, 20)
    await logSearch({ id, query: 'wash my tent', language: 'en', answer, visitorKey, at: at(0) })
    await logClick({ searchId: id, slug: 'care', rank: 1, visitorKey, at: at(1) })
    await logSearch({ id: `${id}2`, query: 'tent smells', language: 'en', answer, visitorKey, at: at(3) })
    await logClick({ searchId: `${id}2`, slug: 'care', rank: 1, visitorKey, at: at(4) })
  }
  expect(await list()).toMatchObject([{ name: 'wash my tent', asked: 2, askedAgain: 2, unsolvedVisitors: 2 }])
})

test('words that have something in common are one question where the search finds the same articles for both', async () => {
  for (const query of ['laces for boots', 'boots squeak', 'knitted tent', 'tent for sailing'])
    await asked(query, { at: daysAgo(1) }, 2)
  expect((await list()).map(({ phrasings }) => phrasings).sort()).toEqual([1, 1, 2])
})

const minutesAgo = (minutes: number) => daysAgo(1 + minutes / 24 / 60)
const inTurn = ['umbrella rental', 'umbrella on sunday']

test('what a visitor asks again within minutes, not helped, is the same question in other words', async () => {
  const visitorKey = 'f'.repeat(32)
  await asked(inTurn[0]!, { at: minutesAgo(5), visitorKey })
  await asked(inTurn[1]!, { at: minutesAgo(2), visitorKey })
  await asked(inTurn[1]!, { at: daysAgo(0.5) })
  expect(await list()).toMatchObject([{ asked: 3, visitors: 2, phrasings: 2 }])
})

test('words that were alone join the question when their visitor asks it too', async () => {
  await asked(inTurn[0]!, { at: daysAgo(2) }, 2)
  const visitorKey = 'f'.repeat(32)
  await asked(inTurn[1]!, { at: minutesAgo(5), visitorKey })
  expect(await list()).toMatchObject([{ asked: 2, phrasings: 1 }])
  await asked(inTurn[0]!, { at: minutesAgo(2), visitorKey })
  const { search, phrasing, unansweredQuestion } = await database()
  await search.updateMany({ where: { visitorKey }, data: { countAt: now } })
  expect(await list()).toMatchObject([{ asked: 4, phrasings: 2 }])
  expect(await phrasing.count()).toBe(2)
  expect(await unansweredQuestion.count()).toBe(1)
})

test('two questions become one when visitors ask both in one visit, unless staff had to do with the one that would go', async () => {
  await asked(inTurn[0]!, { at: daysAgo(2) }, 3)
  await asked(inTurn[1]!, { at: daysAgo(2) }, 2)
  const [larger, smaller] = await list()
  expect(await list()).toHaveLength(2)
  const again = async (letter: string) => {
    await asked(inTurn[0]!, { at: minutesAgo(5), visitorKey: letter.repeat(32) })
    await asked(inTurn[1]!, { at: minutesAgo(2), visitorKey: letter.repeat(32) })
  }
  const { questionEvent, unansweredQuestion } = await database()
  const { id: staffId } = await makeStaff('lead')
  const touch = (questionId: string) =>
    questionEvent.create({ data: { questionId, what: 'note', staffId, at: now } })
  const notes = [await touch(larger!.id), await touch(smaller!.id)]
  await again('f')
  expect(await list()).toHaveLength(2)
  await questionEvent.delete({ where: { id: notes[1]!.id } })
  await again('e')
  expect(await list()).toMatchObject([{ id: larger!.id, asked: 9, phrasings: 2 }])
  expect(await unansweredQuestion.findUnique({ where: { id: smaller!.id } })).toMatchObject({
    ...{ mergedIntoId: larger!.id, visible: false },
  })
})

test('a question that is shown does not vanish in one that is ignored or muted, whoever asks both', async () => {
  const { unansweredQuestion } = await database()
  for (const [at, hidden] of [{ state: 'ignored', ignoredVisitors: 100 }, { mutedAt: now }].entries()) {
    await asked(inTurn[0]!, { at: daysAgo(2) }, 3)
    await asked(inTurn[1]!, { at: daysAgo(2) }, 2)
    const [larger, smaller] = await list()
    await unansweredQuestion.update({ where: { id: larger!.id }, data: hidden })
    const visitorKey = String(at).repeat(32)
    await asked(inTurn[0]!, { at: minutesAgo(5), visitorKey })
    await asked(inTurn[1]!, { at: minutesAgo(2), visitorKey })
    expect((await list()).map(({ id }) => id)).toEqual([smaller!.id])
    await unansweredQuestion.deleteMany()
    await (await database()).search.deleteMany()
  }
})

test('asked by others, later, or after an article that helped, the same words are two questions', async () => {
  const visitorKey = 'f'.repeat(32)
  const helped = { outcome: 'weak', shown: ['a'], clickedSlug: 'a', clickedRank: 1 }
  await asked(inTurn[0]!, { at: minutesAgo(5), visitorKey, ...helped })
  await asked(inTurn[1]!, { at: minutesAgo(2), visitorKey })
  await asked(inTurn[0]!, { at: minutesAgo(60), visitorKey: 'd'.repeat(32) })
  await asked(inTurn[1]!, { at: minutesAgo(10), visitorKey: 'd'.repeat(32) })
  expect(await list()).toHaveLength(2)
})

test('what was answered and opened is no unanswered question; what nobody opens becomes one', async () => {
  await asked('opening hours', { at: daysAgo(1), outcome: 'answered', clickedSlug: 'hours' }, 8)
  await asked('boot laces', { at: daysAgo(1), outcome: 'answered' }, 4)
  await asked('tent peg', { at: daysAgo(1), outcome: 'answered' }, 5)
  expect((await list()).map(({ name }) => name)).toEqual(['tent peg'])
})

test('what one visitor alone asked is not shown, unless they wrote it to a person', async () => {
  await asked('my neighbour peter miller snores', { at: daysAgo(1), visitorKey: 'x'.repeat(32) }, 3)
  await asked('vegan glue in boots', { at: daysAgo(1), wroteToPerson: true })
  expect((await list()).map(({ name }) => name)).toEqual(['vegan glue in boots'])
})

test('one visitor counts once a day, in whatever words', async () => {
  const visitorKey = 'e'.repeat(32)
  await asked('tent poles', { at: daysAgo(1), visitorKey }, 20)
  await asked('poles tents', { at: daysAgo(1) })
  expect(await list()).toMatchObject([{ asked: 21, visitors: 2, unsolvedVisitors: 2 }])
})

/** Keys of so many browsers behind one address. */
function browsers(many: number): string[] {
  const network = randomBytes(8).toString('hex')
  return Array.from({ length: many }, () => network + randomBytes(8).toString('hex'))
}

test('a network counts as two visitors, however many browsers it invents', async () => {
  await asked('tent poles', { at: daysAgo(2) }, 3)
  for (const visitorKey of browsers(25)) await asked('cheap pills', { at: daysAgo(1), visitorKey })
  for (const visitorKey of browsers(25))
    await asked('free coupons', { at: daysAgo(1), outcome: 'answered', visitorKey })
  await asked('free coupons', { at: daysAgo(1), outcome: 'answered' }, 3)
  const questions = await list()
  expect(questions.map(({ name, visitors }) => [name, visitors])).toEqual([
    ['tent poles', 3],
    ['cheap pills', 2],
    ['free coupons', 5],
  ])
  expect(questions[1]).toMatchObject({ asked: 25, unsolvedVisitors: 2, cost: 2 })
  expect(questions[2]).toMatchObject({ asked: 28, unclicked: 28, cost: 1.25 })
})

test('what one network alone opens nothing for is no unanswered question, however many browsers it invents', async () => {
  for (const visitorKey of browsers(25))
    await asked('tent peg', { at: daysAgo(1), outcome: 'answered', visitorKey })
  expect(await list()).toEqual([])
})

test('a question is called as most networks put it', async () => {
  for (const visitorKey of browsers(25)) await asked('POLES TENT', { at: daysAgo(1), visitorKey })
  await asked('tent poles', { at: daysAgo(2) }, 3)
  expect(await list()).toMatchObject([{ name: 'tent poles', asked: 28, visitors: 5 }])
})

test('the list is chosen by signal, kind, language, page and words, and ordered by cost', async () => {
  await asked('tent poles', { at: daysAgo(1), page: '/' }, 4)
  await asked('zelt stangen', { at: daysAgo(1), language: 'de', outcome: 'weak', page: '/search' }, 3)
  await asked('wax jacket', { at: daysAgo(1), wroteToPerson: true }, 2)
  await asked('boot laces', { at: daysAgo(20) }, 2)
  const names = async (given: Partial<Record<keyof Filter, string>>) =>
    (await list(given)).map(({ name }) => name)
  expect(await names({})).toEqual(['wax jacket', 'tent poles', 'zelt stangen', 'boot laces'])
  expect(await names({ signal: 'weak' })).toEqual(['zelt stangen'])
  expect(await names({ signal: 'contacts' })).toEqual(['wax jacket'])
  expect(await names({ language: 'de' })).toEqual(['zelt stangen'])
  expect(await names({ page: 'home' })).toEqual(['tent poles'])
  expect(await names({ text: 'POLES' })).toEqual(['tent poles'])
  expect(await names({ period: '7' })).not.toContain('boot laces')
  expect(await names({ kind: 'noise' })).toEqual([])
  expect(await names({ state: 'proved' })).toEqual([])
})

test('several instances that count at once count each search once', async () => {
  for (const word of ['tent', 'boot', 'wax', 'rope', 'sock'])
    await asked(`${word} repair kit`, { at: daysAgo(1) }, 30)
  await Promise.all([1, 2, 3].map(() => bringUpToDate(now)))
  const questions = await list()
  expect(questions.reduce((sum, { asked }) => sum + asked, 0)).toBe(150)
  const { id } = questions[0]!
  expect(await summarize(id, filter({ period: '7' }), now)).toMatchObject({ id, asked: questions[0]!.asked })
})
