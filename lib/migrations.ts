import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Provider, providerOf } from './database'
import { openSchemaEngine } from './schema-engine'

const noFilters = { externalTables: [], externalEnums: [] }

/** Brings the database at `url` to the newest version; returns the names of the migrations it applied. */
export async function migrate(url: string): Promise<string[]> {
  const provider = providerOf(url)
  const baseDir = join(process.cwd(), 'prisma/migrations', provider)
  const names = existsSync(baseDir) ? readdirSync(baseDir).sort() : []
  const engine = await openSchemaEngine(url)
  const { appliedMigrationNames } = await engine.applyMigrations({
    migrationsList: {
      baseDir,
      lockfile: { path: 'migration_lock.toml', content: `provider = "${provider}"\n` },
      shadowDbInitScript: '',
      migrationDirectories: names.map((path) => ({
        path,
        migrationFile: {
          path: 'migration.sql',
          content: { tag: 'ok', value: readFileSync(join(baseDir, path, 'migration.sql'), 'utf8') },
        },
      })),
    },
    filters: noFilters,
  })
  engine.free()
  return appliedMigrationNames
}

/** The SQL that takes `provider`'s tables from one version of the models to another; from nothing when `from` is null. */
export async function differenceBetween(
  provider: Provider,
  from: string | null,
  to: string,
): Promise<string> {
  const engine = await openSchemaEngine('file::memory:')
  const schema = (models: string) => ({
    files: [{ path: 'schema.prisma', content: `datasource db {\n  provider = "${provider}"\n}\n${models}` }],
  })
  const { stdout } = await engine.diff({
    from: from === null ? { tag: 'empty' } : { tag: 'schemaDatamodel', ...schema(from) },
    to: { tag: 'schemaDatamodel', ...schema(to) },
    script: true,
    exitCode: null,
    filters: noFilters,
  })
  engine.free()
  return stdout ?? ''
}
