import { PrismaLibSql } from '@prisma/adapter-libsql'

type Client = ReturnType<PrismaLibSql['createClient']>
type Transaction = Awaited<ReturnType<Client['transaction']>>

/**
 * Transactions on the one connection there is. libsql opens another connection for each and never closes it, which
 * uses up the files a process may open after some hundreds. The adapter lets nothing else through until a transaction
 * has ended, so they need none of their own.
 */
function onOneConnection(client: Client): Client {
  const transaction = async (): Promise<Transaction> => {
    // Not deferred: a transaction that reads first must not find, when it writes, that another process was faster.
    await client.execute('BEGIN IMMEDIATE')
    let closed = false
    const rollback = async () => {
      if (closed) return
      closed = true
      await client.execute('ROLLBACK')
    }
    const commit = async () => {
      try {
        await client.execute('COMMIT')
        closed = true
      } catch (error) {
        await rollback().catch(() => undefined)
        throw error
      }
    }
    return {
      execute: client.execute.bind(client) as Transaction['execute'],
      batch: (statements) => Promise.all(statements.map((statement) => client.execute(statement))),
      executeMultiple: (sql) => client.executeMultiple(sql),
      commit,
      rollback,
      close: () => void rollback().catch(() => undefined),
      get closed() {
        return closed
      },
    }
  }
  return Object.assign(client, { transaction })
}

/** The adapter for SQLite. */
export class SqliteAdapter extends PrismaLibSql {
  override createClient(config: Parameters<PrismaLibSql['createClient']>[0]): Client {
    return onOneConnection(super.createClient(config))
  }
}
