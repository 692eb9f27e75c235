import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { AppError } from '@/lib/app-error'
import { onePerProcess } from '@/lib/one-per-process'

/** How dear one guess is: 2^cost × 1 KB of memory. Stored with each hash, so that it can rise. */
export const passwordParameters = { cost: 17, blocks: 8, lanes: 1 }
type Parameters = typeof passwordParameters

const keyLength = 32
const waitAtMost = 20

/** `scrypt$cost$blocks$lanes$salt$key` */
export async function hashPassword(password: string, parameters = passwordParameters): Promise<string> {
  const salt = randomBytes(16)
  const key = await derive(password, salt, parameters)
  const { cost, blocks, lanes } = parameters
  return ['scrypt', cost, blocks, lanes, salt.toString('base64url'), key.toString('base64url')].join('$')
}

/** Takes as long when `hash` is null (nobody has that address) as when it is somebody's. */
export async function isPassword(password: string, hash: string | null): Promise<boolean> {
  const { parameters, salt, key } = hash ? parts(hash) : nobody
  const derived = await derive(password, salt, parameters)
  return timingSafeEqual(derived, key) && hash !== null
}

/** Whether the hash was made with other parameters than today's. */
export function isOutdated(hash: string): boolean {
  return JSON.stringify(parts(hash).parameters) !== JSON.stringify(passwordParameters)
}

const nobody = { parameters: passwordParameters, salt: Buffer.alloc(16), key: Buffer.alloc(keyLength) }

function parts(hash: string) {
  const [, cost, blocks, lanes, salt, key] = hash.split('$')
  return {
    parameters: { cost: Number(cost), blocks: Number(blocks), lanes: Number(lanes) },
    salt: Buffer.from(salt!, 'base64url'),
    key: Buffer.from(key!, 'base64url'),
  }
}

/** One after another: each takes 128 MB, so guesses at once would take the whole machine. */
async function derive(password: string, salt: Buffer, parameters: Parameters): Promise<Buffer> {
  const line = onePerProcess('password-line', () => ({ waiting: 0, last: Promise.resolve<unknown>(null) }))
  if (line.waiting >= waitAtMost) {
    throw new AppError('unavailable', 'staff.too-busy', { retryAfterSeconds: 10 })
  }
  line.waiting += 1
  const turn = line.last.then(() => run(password, salt, parameters)).finally(() => (line.waiting -= 1))
  line.last = turn.catch(() => null)
  return turn
}

function run(password: string, salt: Buffer, { cost, blocks, lanes }: Parameters): Promise<Buffer> {
  const options = { N: 2 ** cost, r: blocks, p: lanes, maxmem: 256 * 2 ** cost * blocks }
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, keyLength, options, (error, key) =>
      error ? reject(error) : resolve(key),
    )
  })
}
