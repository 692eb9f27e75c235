import { randomBytes, timingSafeEqual } from 'node:crypto'
import { onePerProcess } from './one-per-process'

/** What this process shows when it calls one of its own doors; nobody else knows it. */
export function ownToken(): string {
  return onePerProcess('own-token', () => randomBytes(32).toString('hex'))
}

/** Whether a request comes from this very process. */
export function isOwnRequest(headers: Headers): boolean {
  const shown = Buffer.from(headers.get('authorization') ?? '')
  const expected = Buffer.from(`Bearer ${ownToken()}`)
  return shown.length === expected.length && timingSafeEqual(shown, expected)
}
