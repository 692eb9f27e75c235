import { expect, inject, test } from 'vitest'
import { AppError } from '@/lib/app-error'
import { openDatabase, type Transaction } from '@/lib/database'
import { useDatabase } from '@/lib/testing/database'
import { commitTogether } from './mutations'

const database = useDatabase()

const read = (slug: string) => ({ slug, day: '2026-11-28', count: 1 })
const write = (slug: string, otherwise?: Error) => async (transaction: Transaction) => {
  await transaction.articleReads.create({ data: read(slug) })
  if (otherwise) throw otherwise
  return slug
}
const kept = async () => {
  const rows = await (await database()).articleReads.findMany({ orderBy: { slug: 'asc' } })
  return rows.map(({ slug }) => slug)
}
const statuses = async (works: ReturnType<typeof write>[]) =>
  (await Promise.allSettled(works.map((work) => commitTogether(work)))).map(({ status }) => status)
const yes = 'fulfilled'
const no = 'rejected'

test('one that is refused, or is there already, takes no other with it', async () => {
  const refusal = new AppError('not-found', 'errors.not-found')
  const works = [write('a'), write('b', refusal), write('a'), write('c')]
  expect(await statuses(works)).toEqual([yes, no, no, yes])
  expect(await kept()).toEqual(['a', 'c'])
})

test('one that fails as nobody foresaw takes no other with it', async () => {
  const works = [write('a'), write('b', new Error('a mistake of ours')), write('c')]
  expect(await statuses(works)).toEqual([yes, no, yes])
  expect(await kept()).toEqual(['a', 'c'])
})

test('a hundred at once are all kept, and each gets its own answer', async () => {
  const slugs = Array.from({ length: 100 }, (_, number) => `article-${number}`)
  expect(await Promise.all(slugs.map((slug) => commitTogether(write(slug))))).toEqual(slugs)
  expect(await kept()).toEqual(slugs.sort())
})

// PostgreSQL brings transactions to the disk together by itself.
if (!inject('postgresql'))
  test('those of one moment share a transaction, and none is answered before it is stored', async () => {
    const other = await openDatabase(process.env.DATABASE_URL!)
    const before: number[] = []
    const look = async () => void before.push(await other.articleReads.count())
    const later = async (transaction: Transaction) => {
      await look()
      return transaction.articleReads.count()
    }
    const first = commitTogether(write('a')).then(look)
    expect(await commitTogether(later)).toBe(1)
    await first
    expect(before).toEqual([0, 1])
    await other.$disconnect()
  })
