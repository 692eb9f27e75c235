import { channel } from 'node:diagnostics_channel'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Shop } from '../../scripts/replay/feed'
import { visitorBrowser } from '../../scripts/replay/visitor-browser'

const clockFile = join(import.meta.dirname, '../../scripts/replay/steered-clock.mjs')

type Door = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>

/**
 * The doors a browser knocks at, in this process, on a database of their own and at the time that was said last: the
 * same functions as `npm run replay` reaches, without a server and its build in between.
 */
export async function startInProcessShop(from: Date) {
  const folder = mkdtempSync(join(tmpdir(), 'askwell-month-'))
  Object.assign(process.env, {
    ...{ DATABASE_URL: `file:${join(folder, 'shop.db')}`, DATA_DIR: folder, RATE_LIMITS: 'off' },
    CONTENT_DIR: join(import.meta.dirname, '../../content'),
  })
  const clock = pathToFileURL(clockFile)
  clock.searchParams.set('from', from.toISOString())
  await import(clock.href)

  const { addressHeader } = await import('@/lib/client-address')
  const { startContent } = await import('@/lib/articles/content')
  const { database } = await import('@/lib/database')
  const { migrate } = await import('@/lib/migrations')
  const { startSearch } = await import('@/lib/search/live-index')
  const { bringUpToDate } = await import('@/lib/unanswered/ledger/mutations')
  const doors = await openDoors()
  const stopContent = await startContent()
  await migrate(process.env.DATABASE_URL!)
  await startSearch()

  const isNow = (at: Date) =>
    channel('http.server.request.start').publish({
      request: { headers: { 'x-replay-at': at.toISOString() } },
    })

  const shop: Shop = {
    post: async ({ at, visitor, path, body }) => {
      isNow(at)
      const { address, userAgent } = visitorBrowser(visitor)
      const headers = {
        ...{ 'content-type': 'application/json', 'user-agent': userAgent },
        [addressHeader()]: address,
      }
      const { door, params } = doorOf(doors, path)
      const request = new Request(`http://localhost${path}`, {
        method: 'POST',
        headers,
        body: JSON.stringify(body),
      })
      const answer = await door(request, { params: Promise.resolve(params) })
      if (answer.status >= 300)
        throw new Error(`${at.toISOString()} ${path}: ${answer.status} ${await answer.text()}`)
    },
    count: async (at) => {
      isNow(at)
      await bringUpToDate()
    },
  }
  return {
    ...shop,
    searches: async () =>
      (await database()).search.findMany({
        select: {
          ...{ questionKey: true, language: true, outcome: true, clickedSlug: true },
          ...{ askedAgain: true, ratedUnhelpful: true, wroteToPerson: true },
        },
      }),
    phrasings: async () => (await database()).phrasing.findMany({ include: { question: true } }),
    end: async () => {
      await (await database()).$disconnect()
      await stopContent()
      const kept = process.env.KEEP_DATABASE
      if (kept) copyFileSync(join(folder, 'shop.db'), kept)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

type Doors = { pattern: RegExp; door: Door }[]

async function openDoors(): Promise<Doors> {
  const searches = await import('@/app/api/searches/route')
  const click = await import('@/app/api/searches/[id]/click/route')
  const rating = await import('@/app/api/articles/[slug]/rating/route')
  const conversations = await import('@/app/api/conversations/route')
  return [
    { pattern: /^\/api\/searches$/, door: searches.POST as Door },
    { pattern: /^\/api\/searches\/(?<id>[^/]+)\/click$/, door: click.POST as unknown as Door },
    { pattern: /^\/api\/articles\/(?<slug>[^/]+)\/rating$/, door: rating.POST as unknown as Door },
    { pattern: /^\/api\/conversations$/, door: conversations.POST as Door },
  ]
}

function doorOf(doors: Doors, path: string) {
  for (const { pattern, door } of doors) {
    const match = pattern.exec(path)
    if (match) return { door, params: { ...match.groups } }
  }
  throw new Error(`There is no door at ${path}.`)
}
