import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { holdScripts } from './hold-scripts'
import { onePerProcess } from './one-per-process'
import { takePage } from './whole-page'

type Page = { headers: [name: string, value: string][]; etag: string; plain: Buffer; packed: Buffer }
type Cache = { pages: Map<string, Page>; bytes: number; generation: number; held: boolean }

const mostBytes = 32 * 1024 * 1024
const pack = promisify(gzip)

const cache = () =>
  onePerProcess<Cache>('pages', () => ({ pages: new Map(), bytes: 0, generation: 0, held: false }))

const sizeOf = ({ plain, packed }: Page) => plain.length + packed.length + 1024

/** Forgets every page, and keeps none until `releasePages`: what they show changed, and Next.js does not know it yet. */
export function holdPages() {
  Object.assign(cache(), { pages: new Map(), bytes: 0, generation: cache().generation + 1, held: true })
}

/** Next.js has forgotten them too: from now on, pages may be kept. */
export function releasePages() {
  holdPages()
  cache().held = false
}

function keep(key: string, page: Page) {
  const kept = cache()
  kept.bytes += sizeOf(page) - (kept.pages.has(key) ? sizeOf(kept.pages.get(key)!) : 0)
  kept.pages.set(key, page)
  for (const [oldest, { plain, packed }] of kept.pages) {
    if (kept.bytes <= mostBytes) break
    kept.bytes -= sizeOf({ plain, packed } as Page)
    kept.pages.delete(oldest)
  }
}

function send(request: IncomingMessage, response: ServerResponse, { headers, etag, plain, packed }: Page) {
  const isKnown = etag !== '' && request.headers['if-none-match']?.includes(etag)
  const isPacked = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))
  const body = isPacked ? packed : plain
  for (const [name, value] of headers) response.setHeader(name, value)
  if (isPacked) response.setHeader('Content-Encoding', 'gzip')
  if (isKnown) response.statusCode = 304
  else response.setHeader('Content-Length', body.length)
  response.end(isKnown ? undefined : body)
}

/** A page that Next.js has in its own cache, and that is the same for everybody. */
function isForEverybody(response: ServerResponse): boolean {
  return (
    response.statusCode === 200 &&
    /^(HIT|MISS)$/.test(String(response.getHeader('x-nextjs-cache'))) &&
    response.hasHeader('etag') &&
    !response.hasHeader('set-cookie')
  )
}

async function pageOf(response: ServerResponse, body: string, level: number): Promise<Page> {
  const own = new Set(['content-length', 'content-encoding', 'x-nextjs-cache', 'set-cookie'])
  const headers = Object.entries(response.getHeaders())
    .filter(([name]) => !own.has(name))
    .map(([name, value]): [string, string] => [name, String(value)])
  const plain = Buffer.from(body)
  return {
    headers,
    etag: String(response.getHeader('etag') ?? ''),
    plain,
    packed: await pack(plain, { level }),
  }
}

/** Lets Next.js make the page, sends it with its scripts held, and keeps it where it has a key. */
function learn(request: IncomingMessage, response: ServerResponse, key: string | undefined) {
  const { generation } = cache()
  takePage(request, response, async (body) => {
    const isKept = key !== undefined && isForEverybody(response)
    const page = await pageOf(response, holdScripts(body.toString()), isKept ? 9 : 6)
    if (isKept && generation === cache().generation && !cache().held) keep(key, page)
    send(request, response, page)
  })
}

/**
 * Answers a request for a cached page without Next.js, which takes as long to find a page in its cache as to write it
 * down; a page not kept yet is kept when Next.js answers. `key` names the page; without one it is not kept. False:
 * Next.js is to answer.
 */
export function answerFromCache(request: IncomingMessage, response: ServerResponse, key?: string): boolean {
  const { method, headers } = request
  if (method !== 'GET' || headers.rsc) return false
  const mayKeep = !cache().held && !headers.cookie?.includes('__prerender_bypass')
  const page = mayKeep && key !== undefined ? cache().pages.get(key) : undefined
  if (!page) {
    learn(request, response, mayKeep ? key : undefined)
    return false
  }
  response.setHeader('x-nextjs-cache', 'HIT')
  send(request, response, page)
  return true
}
