import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, inject } from 'vitest'
import { type Database, database } from '@/lib/database'
import { migrate } from '@/lib/migrations'
import { Prisma } from '@/prisma/generated/sqlite/client/client'

/** Gives this test file a database of its own (of the project's provider), empty before each test. */
export function useDatabase(): () => Promise<Database> {
  let cleanUp: () => Promise<void>
  beforeAll(async () => {
    const { url, remove } = await createDatabase()
    process.env.DATABASE_URL = url
    await migrate(url)
    cleanUp = async () => {
      await (await database()).$disconnect()
      await remove()
    }
  })
  beforeEach(async () => empty(await database()))
  afterAll(() => cleanUp())
  return database
}

async function createDatabase(): Promise<{ url: string; remove: () => Promise<void> }> {
  const server = inject('postgresql')
  if (!server) {
    const folder = mkdtempSync(join(tmpdir(), 'askwell-test-'))
    return { url: `file:${folder}/test.db`, remove: async () => rmSync(folder, { recursive: true }) }
  }
  const name = `askwell_test_${process.pid}_${Math.random().toString(36).slice(2, 8)}`
  await onServer(server, `CREATE DATABASE ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return { url: url.href, remove: () => onServer(server, `DROP DATABASE ${name} WITH (FORCE)`) }
}

async function onServer(server: string, sql: string) {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query(sql)
  await client.end()
}

async function empty(db: Database) {
  const tables = Object.values(Prisma.ModelName)
  if (inject('postgresql')) {
    await db.$executeRawUnsafe(`TRUNCATE ${tables.map((table) => `"${table}"`).join(', ')} CASCADE`)
    return
  }
  await db.$transaction([
    db.$executeRawUnsafe('PRAGMA defer_foreign_keys = ON'),
    ...tables.map((table) => db.$executeRawUnsafe(`DELETE FROM "${table}"`)),
  ])
}
