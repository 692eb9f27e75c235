import { type IncomingMessage, request } from 'node:http'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { startApplication } from '../../tests/application'
import { signIn } from '../../tests/plain-browser'
import type { Shop } from './feed'
import { visitorBrowser } from './visitor-browser'

export type LedgerLine = {
  name: string
  kind: string
  visitors: number
  asked: number
  contacts: number
}

export type SteeredShop = Shop & {
  ledger: (from: Date, to: Date) => Promise<LedgerLine[]>
  end: () => Promise<void>
}

const given = ['DATABASE_URL', 'DATA_DIR', 'CONTENT_DIR']

/** The built application at the time `from`, on the given database and data folder or on those of its own. */
export async function startSteeredShop(from: Date): Promise<SteeredShop> {
  const clock = pathToFileURL(join(import.meta.dirname, 'steered-clock.mjs'))
  clock.searchParams.set('from', from.toISOString())
  const shop = await startApplication({
    ...Object.fromEntries(given.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : []))),
    RATE_LIMITS: 'off',
    NODE_OPTIONS: `--import=${clock}`,
  })
  const { port, url } = shop

  const send = async (
    at: Date,
    path: string,
    { localAddress, body, ...headers }: Record<string, string> = {},
  ) => {
    const method = body === undefined ? 'GET' : 'POST'
    const all = {
      host: `localhost:${port}`,
      'x-replay-at': at.toISOString(),
      'content-type': 'application/json',
    }
    const sent = request({
      ...{ host: '127.0.0.1', port, path, method, localAddress },
      headers: { ...all, ...headers },
    })
    sent.end(body)
    const [answer] = (await once(sent, 'response')) as [IncomingMessage]
    const said = await text(answer)
    if (answer.statusCode! >= 300)
      throw new Error(`${at.toISOString()} ${path}: ${answer.statusCode} ${said}\n${body}`)
    return said
  }

  const desk = async (at: Date, path: string) => {
    await send(at, '/api/health')
    const { email, password } = process.env.DESK_EMAIL
      ? { email: process.env.DESK_EMAIL, password: process.env.DESK_PASSWORD ?? '' }
      : shop.admin()
    return JSON.parse(await send(at, path, { cookie: await signIn(url, email, password) }))
  }

  return {
    post: async ({ at, visitor, path, body }) => {
      const { address, userAgent } = visitorBrowser(visitor)
      await send(at, path, { localAddress: address, 'user-agent': userAgent, body: JSON.stringify(body) })
    },
    count: async (at) => void (await desk(at, '/api/desk/unanswered')),
    ledger: async (first, last) => {
      const days = { from: first.toISOString().slice(0, 10), to: last.toISOString().slice(0, 10) }
      const lines: LedgerLine[] = []
      for (let sheet = 1; ; sheet++) {
        const filter = new URLSearchParams({ period: 'custom', ...days, state: 'all', sheet: String(sheet) })
        const { questions, total } = await desk(last, `/api/desk/unanswered?${filter}`)
        lines.push(...questions)
        if (questions.length === 0 || lines.length >= total) return lines
      }
    },
    end: shop.remove,
  }
}
