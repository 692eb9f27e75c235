import { AppError } from '@/lib/app-error'
import { type Database, database, isDuplicate, providerOf, type Transaction } from '@/lib/database'
import { environment } from '@/lib/environment'
import { onePerProcess } from '@/lib/one-per-process'

type Work = (transaction: Transaction) => Promise<unknown>
type Outcome = PromiseSettledResult<unknown>
type Waiting = { work: Work; settle: (outcome: Outcome) => void }

const patient = { maxWait: 20_000, timeout: 30_000 }
/** In milliseconds: nobody notices it, and at 200 messages a second most find company. */
const gatherFor = 5
const mostTogether = 50

/**
 * `work` in a transaction; resolves or rejects once it is committed or undone. SQLite writes one transaction after the
 * other and waits for the disk each time, so there those that come within a moment are committed together. PostgreSQL
 * does that by itself.
 */
export async function commitTogether<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
  const db = await database()
  if (providerOf(environment().databaseUrl) === 'postgresql') return db.$transaction(work, patient)
  const outcome = await new Promise<Outcome>((settle) => join(db, { work, settle }))
  if (outcome.status === 'rejected') throw outcome.reason
  return outcome.value as T
}

function join(db: Database, one: Waiting) {
  const queue = onePerProcess('commit-together', () => ({ waiting: [] as Waiting[], isRunning: false }))
  queue.waiting.push(one)
  if (queue.isRunning) return
  queue.isRunning = true
  void (async () => {
    while (queue.waiting.length > 0) {
      await new Promise((resolve) => setTimeout(resolve, gatherFor))
      await commit(db, queue.waiting.splice(0, mostTogether))
    }
    queue.isRunning = false
  })()
}

async function commit(db: Database, group: Waiting[]) {
  const outcomes = group.length > 1 && (await outcomesOf(db, group).catch(() => null))
  if (outcomes) return group.forEach(({ settle }, at) => settle(outcomes[at]!))
  // When they failed together nothing of them is kept, and whoever was not to blame succeeds alone.
  for (const { work, settle } of group) settle(await outcomeOf(db.$transaction(work, patient)))
}

function outcomesOf(db: Database, group: Waiting[]): Promise<Outcome[]> {
  return db.$transaction((shared) => oneAfterTheOther(shared, group), patient)
}

/** Each behind a savepoint, so that one that is refused is undone alone. */
async function oneAfterTheOther(shared: Transaction, group: Waiting[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const { work } of group) {
    const outcome = await outcomeOf(shared.$transaction(work))
    // After a full disk, say, SQLite has undone more than that one.
    if (outcome.status === 'rejected' && !isRefusal(outcome.reason)) throw outcome.reason
    outcomes.push(outcome)
  }
  return outcomes
}

function isRefusal(reason: unknown): boolean {
  return reason instanceof AppError || isDuplicate(reason)
}

async function outcomeOf(promise: Promise<unknown>): Promise<Outcome> {
  const [outcome] = await Promise.allSettled([promise])
  return outcome
}
