import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient as PostgresqlClient } from '@/prisma/generated/postgresql/client/client'
import { type Prisma, PrismaClient as SqliteClient } from '@/prisma/generated/sqlite/client/client'
import { environment } from './environment'
import { onePerProcess } from './one-per-process'
import { SqliteAdapter } from './sqlite-adapter'

/** Both providers' clients are generated from one set of models, so one type stands for both. */
export type Database = SqliteClient
/** The database or a transaction on it. */
export type Transaction = Prisma.TransactionClient

export type Provider = 'sqlite' | 'postgresql'

export function providerOf(url: string): Provider {
  return url.startsWith('file:') ? 'sqlite' : 'postgresql'
}

export function adapterFor(url: string) {
  if (providerOf(url) === 'postgresql') return new PrismaPg({ connectionString: url, max: 10 })
  mkdirSync(dirname(url.slice('file:'.length)), { recursive: true })
  return new SqliteAdapter({ url, timeout: 5000 })
}

/** Opens `url`. SQLite's own defaults stay for the rest: synchronous=FULL, foreign keys on. */
export async function openDatabase(url: string): Promise<Database> {
  const adapter = adapterFor(url)
  if (providerOf(url) === 'postgresql') return new PostgresqlClient({ adapter }) as unknown as Database
  const client = new SqliteClient({ adapter })
  await client.$queryRaw`PRAGMA journal_mode = WAL`
  // KiB in memory at most. With SQLite's own 2 MB a page of the reports reads most of its rows twice.
  await client.$queryRaw`PRAGMA cache_size = -32000`
  return client
}

/** The database of DATABASE_URL, opened once per process. */
export function database(): Promise<Database> {
  return onePerProcess('database', () => openDatabase(environment().databaseUrl))
}

/** True when a write failed because a row with the same unique value is already there. */
export function isDuplicate(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'P2002'
}

/** True when a serializable transaction lost against another one; nothing of it was written. */
export function isWriteConflict(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return ('code' in error && error.code === 'P2034') || error.message.includes('TransactionWriteConflict')
}
