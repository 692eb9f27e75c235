// Where a PostgreSQL server for the tests is: TEST_POSTGRESQL_URL, or one on this machine that lets us make databases.
import pg from 'pg'

const candidates = [
  'postgresql://postgres@127.0.0.1:5432/postgres',
  'postgresql://postgres:postgres@127.0.0.1:5432/postgres',
]

async function mayCreateDatabases(url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 })
  try {
    await client.connect()
    const { rows } = await client.query(
      'SELECT rolcreatedb OR rolsuper AS may FROM pg_roles WHERE rolname = current_user',
    )
    return rows[0]?.may === true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

/** The address of the server, or an empty string when none is reachable. */
export async function findPostgresql() {
  const given = process.env.TEST_POSTGRESQL_URL
  for (const url of given ? [given] : candidates) if (await mayCreateDatabases(url)) return url
  if (given) throw new Error('TEST_POSTGRESQL_URL leads to no server on which databases can be made.')
  return ''
}
