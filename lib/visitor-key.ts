import { createHmac, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { clientAddress } from './client-address'
import { environment } from './environment'
import { onePerProcess } from './one-per-process'

const prefix = 'visitor-salt-'

/** The salt of `day`, made by whoever comes first; the salts of all other days are destroyed. */
function saltOf(folder: string, day: string): Buffer {
  const file = prefix + day
  mkdirSync(folder, { recursive: true })
  for (const old of readdirSync(folder).filter((name) => name.startsWith(prefix) && name !== file)) {
    rmSync(join(folder, old), { force: true })
  }
  try {
    writeFileSync(join(folder, file), randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  return Buffer.from(readFileSync(join(folder, file), 'utf8'), 'hex')
}

/** An IPv6 reader owns a /64 and changes addresses in it daily; that is still one visitor. */
export function networkOf(address: string): string {
  if (!address.includes(':')) return address
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (mapped) return mapped[1]!
  const [head = '', tail] = address.toLowerCase().split('::')
  const first = head ? head.split(':') : []
  const last = tail ? tail.split(':') : []
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - first.length - last.length)
  const groups = [...first, ...Array<string>(zeros).fill('0'), ...last]
  return `${groups.slice(0, 4).join(':')}::/64`
}

/** Both halves of a key have this many characters; the first is the same for all browsers of one network. */
export const networkLength = 16

/**
 * Who asks, without knowing who: keyed hashes of network and of browser. The key is random, lives one UTC day in the
 * data folder and is then destroyed: afterwards nobody, with the database, AUTH_SECRET and a list of all addresses, can
 * tell whose row it was or link two days. Instances that share a database share the data folder. `at` is for tests.
 */
export async function visitorKey(headers: Headers, at = new Date()): Promise<string> {
  const day = at.toISOString().slice(0, 10)
  const folder = environment().dataDir
  const kept = onePerProcess<{ day?: string; salt?: Buffer }>('visitor-salt', () => ({}))
  if (kept.day !== day || !kept.salt) Object.assign(kept, { day, salt: saltOf(folder, day) })
  const hash = (who: string) =>
    createHmac('sha256', kept.salt!).update(who).digest('hex').slice(0, networkLength)
  const network = networkOf(clientAddress(headers))
  return hash(network) + hash(`${network}\n${headers.get('user-agent') ?? ''}`)
}
