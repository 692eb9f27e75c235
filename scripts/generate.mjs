// Makes the database clients, one per provider, from prisma/models.prisma. Touches nothing when they are up to date.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const generated = join(root, 'prisma/generated')
const models = readFileSync(join(root, 'prisma/models.prisma'), 'utf8')
const versions = readFileSync(join(root, 'package.json'), 'utf8')
const fingerprint = createHash('sha256').update(models).update(versions).digest('hex')

function readFingerprint() {
  try {
    return readFileSync(join(generated, 'fingerprint'), 'utf8')
  } catch {
    return ''
  }
}

if (readFingerprint() !== fingerprint) {
  for (const provider of ['sqlite', 'postgresql']) {
    const folder = join(generated, provider)
    mkdirSync(folder, { recursive: true })
    const schema = join(folder, 'schema.prisma')
    const header = `generator client {\n  provider = "prisma-client"\n  output   = "./client"\n}\n\ndatasource db {\n  provider = "${provider}"\n}\n\n`
    writeFileSync(schema, header + models)
    execFileSync(
      process.execPath,
      [join(root, 'node_modules/prisma/build/index.js'), 'generate', '--schema', schema],
      {
        cwd: root,
        stdio: ['ignore', 'ignore', 'pipe'],
        // The command line tool would download an engine that generating does not use.
        env: {
          ...process.env,
          PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
          PRISMA_HIDE_UPDATE_MESSAGE: '1',
          CHECKPOINT_DISABLE: '1',
        },
      },
    )
  }
  writeFileSync(join(generated, 'fingerprint'), fingerprint)
}
