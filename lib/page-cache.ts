import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { holdScripts } from './hold-scripts'
import { onePerProcess } from './one-per-process'
import { takePage } from './whole-page'

type Page = {
  headers: [name: string, value: string][]
  etag: string
  plain: Buffer
  packed: Buffer
  /** milliseconds since 1970 */
  until: number
}
type Cache = { pages: Map<string, Page>; bytes: number; generation: number }

/** What a page is kept under, and for how many milliseconds unless it is forgotten before. */
export type Keeping = { key: string; time: number }

const mostBytes = 32 * 1024 * 1024
const pack = promisify(gzip)

const cache = () => onePerProcess<Cache>('pages', () => ({ pages: new Map(), bytes: 0, generation: 0 }))

const sizeOf = ({ plain, packed }: Page) => plain.length + packed.length + 1024

/** Forgets every page, those being made as well: what they show changed. */
export function forgetPages() {
  Object.assign(cache(), { pages: new Map(), bytes: 0, generation: cache().generation + 1 })
}

function keep(key: string, page: Page) {
  const kept = cache()
  kept.bytes += sizeOf(page) - (kept.pages.has(key) ? sizeOf(kept.pages.get(key)!) : 0)
  kept.pages.set(key, page)
  for (const [oldest, other] of kept.pages) {
    if (kept.bytes <= mostBytes) break
    kept.bytes -= sizeOf(other)
    kept.pages.delete(oldest)
  }
}

function send(request: IncomingMessage, response: ServerResponse, page: Page) {
  const { headers, etag, plain, packed } = page
  const isKnown = etag !== '' && request.headers['if-none-match']?.includes(etag)
  const isPacked = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))
  const body = isPacked ? packed : plain
  for (const [name, value] of headers) response.setHeader(name, value)
  if (isPacked) response.setHeader('Content-Encoding', 'gzip')
  if (isKnown) response.statusCode = 304
  else response.setHeader('Content-Length', body.length)
  response.end(isKnown ? undefined : body)
}

/** A page that Next.js would keep in its own cache, and that is the same for everybody. */
function isForEverybody(response: ServerResponse): boolean {
  return (
    response.statusCode === 200 &&
    /^(HIT|MISS)$/.test(String(response.getHeader('x-nextjs-cache'))) &&
    response.hasHeader('etag') &&
    !response.hasHeader('set-cookie')
  )
}

async function pageOf(response: ServerResponse, body: string, keeping?: Keeping): Promise<Page> {
  const own = new Set(['content-length', 'content-encoding', 'x-nextjs-cache', 'set-cookie'])
  const headers = Object.entries(response.getHeaders())
    .filter(([name]) => !own.has(name))
    .map(([name, value]): [string, string] => [name, String(value)])
  const plain = Buffer.from(body)
  return {
    headers,
    etag: String(response.getHeader('etag') ?? ''),
    plain,
    packed: await pack(plain, { level: keeping ? 9 : 6 }),
    until: Date.now() + (keeping?.time ?? 0),
  }
}

/** Lets Next.js make the page, sends it with its scripts held, and keeps it where that is wanted and right. */
function learn(request: IncomingMessage, response: ServerResponse, wanted: Keeping | undefined) {
  const { generation } = cache()
  takePage(request, response, async (body) => {
    const keeping = isForEverybody(response) ? wanted : undefined
    const page = await pageOf(response, holdScripts(body.toString()), keeping)
    if (keeping && generation === cache().generation) keep(keeping.key, page)
    send(request, response, page)
  })
}

/**
 * Answers a request for a cached page without Next.js, which takes as long to find a page in its cache as to write it
 * down and is told to have none; a page not kept yet is kept when Next.js answers, where `keeping` says so. False:
 * Next.js is to answer.
 */
export function answerFromCache(
  request: IncomingMessage,
  response: ServerResponse,
  keeping?: Keeping,
): boolean {
  const { method, headers } = request
  if (method !== 'GET' || headers.rsc) return false
  const wanted = headers.cookie?.includes('__prerender_bypass') ? undefined : keeping
  const page = wanted && cache().pages.get(wanted.key)
  if (!page || page.until <= Date.now()) {
    learn(request, response, wanted)
    return false
  }
  response.setHeader('x-nextjs-cache', 'HIT')
  send(request, response, page)
  return true
}
