import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Database, openDatabase } from './database'
import { migrate } from './migrations'

const folder = mkdtempSync(join(tmpdir(), 'askwell-transactions-'))
const url = `file:${folder}/test.db`
let db: Database
beforeAll(async () => {
  await migrate(url)
  db = await openDatabase(url)
})
beforeEach(() => db.articleReads.deleteMany())
afterAll(async () => {
  await db.$disconnect()
  rmSync(folder, { recursive: true })
})

const read = (slug: string) => ({ slug, day: '2026-11-22', count: 1 })

test('a transaction uses the connection there is, and leaves no file open', async () => {
  const openFiles = () => (existsSync('/proc/self/fd') ? readdirSync('/proc/self/fd').length : 0)
  const before = openFiles()
  await db.$executeRaw`CREATE TEMP TABLE "ours" ("number" INTEGER)`
  for (let number = 0; number < 50; number++) {
    await db.$transaction(async (transaction) => {
      await transaction.$executeRaw`INSERT INTO "ours" VALUES (${number})`
    })
  }
  const [ours] = await db.$queryRaw<{ count: number }[]>`SELECT count(*) AS "count" FROM "ours"`
  expect(Number(ours?.count)).toBe(50)
  expect(openFiles() - before).toBeLessThan(10)
})

test('what fails is undone, and the next transaction begins anew', async () => {
  const failing = db.$transaction(async (transaction) => {
    await transaction.articleReads.create({ data: read('a') })
    throw new Error('stop')
  })
  await expect(failing).rejects.toThrow('stop')
  const refused = db.$transaction(async (transaction) => {
    await transaction.articleReads.create({ data: read('b') })
    await transaction.articleReads.create({ data: read('b') })
  })
  await expect(refused).rejects.toThrow()
  await db.$transaction([
    db.articleReads.create({ data: read('c') }),
    db.articleReads.create({ data: read('d') }),
  ])
  expect((await db.articleReads.findMany()).map(({ slug }) => slug)).toEqual(['c', 'd'])
})

test('a transaction that takes too long is undone and keeps nobody waiting', async () => {
  const slow = db.$transaction(
    async (transaction) => {
      await transaction.articleReads.create({ data: read('a') })
      await new Promise((resolve) => setTimeout(resolve, 400))
      await transaction.articleReads.create({ data: read('b') })
    },
    { timeout: 100 },
  )
  await expect(slow).rejects.toThrow()
  await db.articleReads.create({ data: read('c') })
  expect((await db.articleReads.findMany()).map(({ slug }) => slug)).toEqual(['c'])
})

test('transactions at the same time follow each other', async () => {
  await db.articleReads.create({ data: { ...read('a'), count: 0 } })
  await Promise.all(
    Array.from({ length: 20 }, () =>
      db.$transaction(async (transaction) => {
        const { count } = await transaction.articleReads.findFirstOrThrow()
        await transaction.articleReads.updateMany({ data: { count: count + 1 } })
      }),
    ),
  )
  expect(await db.articleReads.findFirst()).toMatchObject({ count: 20 })
})

test('a second process waits for the first, and neither loses a write', async () => {
  const other = await openDatabase(url)
  await db.articleReads.create({ data: { ...read('a'), count: 0 } })
  for (let round = 0; round < 10; round++) {
    for (const each of [db, other]) {
      await each.$transaction(async (transaction) => {
        const { count } = await transaction.articleReads.findFirstOrThrow()
        await transaction.articleReads.updateMany({ data: { count: count + 1 } })
      })
    }
  }
  expect(await other.articleReads.findFirst()).toMatchObject({ count: 20 })
  await other.$disconnect()
})
