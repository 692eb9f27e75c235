// npm run migration -- short-name: writes the SQL that takes both databases from the last migration to models.prisma.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { differenceBetween } from '@/lib/migrations'

const name = process.argv[2]
if (!name || !/^[a-z0-9-]+$/.test(name)) {
  console.error('Give the migration a short name in lower case: npm run migration -- add-holidays')
  process.exit(1)
}

const folder = join(import.meta.dirname, '../prisma/migrations')
const lastModels = join(folder, 'models.prisma')
const models = readFileSync(join(folder, '../models.prisma'), 'utf8')
const last = existsSync(lastModels) ? readFileSync(lastModels, 'utf8') : null

for (const provider of ['sqlite', 'postgresql'] as const) {
  const sql = await differenceBetween(provider, last, models)
  if (!sql.trim() || sql.includes('-- This is an empty migration')) {
    console.log('The models have not changed.')
    process.exit(0)
  }
  const existing = existsSync(join(folder, provider)) ? readdirSync(join(folder, provider)).length : 0
  const target = join(
    folder,
    provider,
    `${String(existing + 1).padStart(4, '0')}_${name.replaceAll('-', '_')}`,
  )
  mkdirSync(target, { recursive: true })
  writeFileSync(join(target, 'migration.sql'), sql)
  console.log(`Wrote ${target}/migration.sql; read it before you commit it.`)
}
writeFileSync(lastModels, models)
