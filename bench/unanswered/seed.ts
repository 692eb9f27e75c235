// npx tsx bench/unanswered/seed.ts [searches]: fills the database of DATABASE_URL with a shop's searches of 90 days.
import { randomBytes, randomUUID } from 'node:crypto'
import { database } from '@/lib/database'
import { environment } from '@/lib/environment'
import { migrate } from '@/lib/migrations'
import { Prisma } from '@/prisma/generated/sqlite/client/client'

const searches = Number(process.argv[2] ?? 200_000)
const day = 24 * 60 * 60_000
const words = (
  'return refund gift card delivery parcel late jacket size exchange tent boots washing warranty zip repair voucher ' +
  'payment klarna invoice address change cancel order missing damaged wrong colour student discount points club ' +
  'pickup store opening hours express customs ireland norway vegan down merino sleeping bag stove waterproof rain'
).split(' ')
const pages = [
  '/',
  '/search',
  '/categories/returns-and-exchanges',
  '/categories/orders',
  '/articles/return-an-item',
  null,
]
const slugs = [
  'return-an-item',
  'buy-a-gift-card',
  'track-your-parcel',
  'find-your-size',
  'pay-later',
  'request-a-repair',
  'gift-wrapping',
  'earn-and-use-points',
]

// A fixed sequence, so that two runs measure the same.
let state = 42
function random(): number {
  state = (state + 0x6d2b79f5) | 0
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
}
const pick = <T>(list: T[]) => list[Math.floor(random() * list.length)]!

/** Few questions are asked often, many once or twice; every tenth search is junk nobody asks again. */
function question(): string[] {
  if (random() < 0.1) return [randomBytes(6).toString('hex')]
  const rank = Math.floor(4000 ** random())
  const nth = (step: number) => words[(rank * step + step) % words.length]!
  return [...new Set([nth(7), nth(13), nth(29), `${rank % 17 === 0 ? 'how' : nth(5)}`])]
}

function row(): Prisma.Sql {
  const terms = question()
  const query = (random() < 0.5 ? terms : terms.toReversed()).join(' ')
  const luck = random()
  const outcome = luck < 0.6 ? 'answered' : luck < 0.85 ? 'weak' : 'none'
  const at = new Date(Date.now() - Math.floor(random() * 90 * day))
  const shown = JSON.stringify(
    outcome === 'none' ? [] : [...new Set([pick(slugs), pick(slugs), pick(slugs)])],
  )
  const clicked = outcome !== 'none' && random() < 0.4 ? pick(slugs) : null
  const visitor = `${Math.floor(random() * 2 ** 32).toString(16)}`.padStart(32, '0')
  const json = environment().databaseUrl.startsWith('file:')
    ? Prisma.sql`${shown}`
    : Prisma.sql`CAST(${shown} AS jsonb)`
  return Prisma.sql`(${randomUUID()}, ${at}, ${query}, ${query}, ${terms.toSorted().join(' ')}, ${pick(['en', 'en', 'en', 'de'])},
    ${outcome}, ${random()}, ${json}, ${visitor}, ${pick(pages)}, ${clicked}, ${clicked ? 1 : null},
    ${random() < 0.03}, ${outcome !== 'answered' && random() < 0.1}, ${at})`
}

await migrate(environment().databaseUrl)
const db = await database()
for (let done = 0; done < searches; done += 1000) {
  const rows = Array.from({ length: Math.min(1000, searches - done) }, row)
  await db.$executeRaw`
    INSERT INTO "Search" ("id", "at", "query", "normalized", "questionKey", "language", "outcome", "confidence", "shown",
      "visitorKey", "page", "clickedSlug", "clickedRank", "ratedUnhelpful", "wroteToPerson", "countAt") VALUES ${Prisma.join(rows)}`
}
console.log(`${await db.search.count()} searches in ${environment().databaseUrl}`)
await db.$disconnect()
