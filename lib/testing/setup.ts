import net from 'node:net'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, vi } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    /** a PostgreSQL server to make test databases on; empty for SQLite */
    postgresql: string
  }
}

// Tests talk to this machine only.
const connect = net.Socket.prototype.connect
net.Socket.prototype.connect = function (this: net.Socket, ...args: unknown[]) {
  const [target] = (Array.isArray(args[0]) ? args[0] : args) as [
    { host?: string; path?: string } | number | string,
  ]
  const host = typeof target === 'object' ? target.host : typeof args[1] === 'string' ? args[1] : undefined
  if (host && !['localhost', '127.0.0.1', '::1'].includes(host))
    throw new Error(`A test tried to reach ${host}.`)
  return connect.apply(this, args as never)
} as typeof connect

// The same cases in every run, so that a red run is about the change at hand. EXPLORE=1 looks for new ones.
if (!process.env.EXPLORE) fc.configureGlobal({ seed: 20_261_122 })

// What the product prints as an error must be expected: a test that expects it replaces the spy.
beforeEach(() => {
  vi.spyOn(console, 'error')
  vi.spyOn(console, 'warn')
})
afterEach(() => {
  for (const method of ['error', 'warn'] as const) {
    const spy = vi.mocked(console[method])
    if (spy.mock && !spy.getMockImplementation())
      expect(spy.mock.calls, `unexpected console.${method}`).toEqual([])
  }
  vi.restoreAllMocks()
})
