import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import { environment } from '@/lib/environment'
import { onePerProcess } from '@/lib/one-per-process'
import { weaknessOf } from '@/lib/weak-secret'

/** What sessions are encrypted with: AUTH_SECRET or, without it, DATA_DIR/auth-secret, made on first start. */
export function authSecret(): string {
  return onePerProcess('auth-secret', () => {
    const { authSecret: given, dataDir } = environment()
    return given ?? keptSecret(dataDir)
  })
}

/** The secret kept in `dataDir`. Throws a sentence naming the file when it is there but of no use. */
export function keptSecret(dataDir: string): string {
  const file = join(/* turbopackIgnore: true */ dataDir, 'auth-secret')
  const mend = 'Restore it from a backup, or remove it to have a new one made (everybody signs in again).'
  const secret = readSecret(file, mend) ?? makeSecret(dataDir, file, mend)
  const weakness = weaknessOf(secret)
  if (weakness) throw new Error(`The secret in ${file} ${weakness}. ${mend}`)
  return secret
}

function readSecret(file: string, mend: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new Error(`The secret in ${file} cannot be read. ${mend}`, { cause })
  }
}

/** Written aside and linked into place: of two servers that start at once, both read the same whole secret. */
function makeSecret(dataDir: string, file: string, mend: string): string {
  const aside = `${file}.${process.pid}`
  try {
    mkdirSync(dataDir, { recursive: true })
    writeFileSync(aside, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 })
    linkSync(aside, file)
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST')
      throw new Error(`No secret can be written to ${file}. Make ${dataDir} writable, or set AUTH_SECRET.`, {
        cause,
      })
  } finally {
    rmSync(aside, { force: true })
  }
  return readSecret(file, mend) ?? ''
}
