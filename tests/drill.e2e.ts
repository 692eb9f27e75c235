import { expect, test } from '@playwright/test'
import { startApplication } from './application'
import { killDrill, networkDrill, sameMessageDrill, strangerDrill } from './drill/one-server'
import { canRunTwo, twoInstancesDrill } from './drill/two-instances'

// The short form of `npm run drill`.
const whole = { lost: 0, twice: 0, holes: 0, differing: 0 }

test('nothing acknowledged is lost, doubled or shown out of order while the server is killed', async () => {
  test.setTimeout(240_000)
  expect(await killDrill({ clients: 10, messages: 300, kills: 3 })).toMatchObject({ ...whole, stored: 310 })
})

test('behind a network that drops, stalls and half-closes every list equals the log', async () => {
  test.setTimeout(240_000)
  expect(await networkDrill({ clients: 8, breaks: 80, longest: 1_000 })).toMatchObject(whole)
})

test('one message posted twenty times at once is stored once, and another visitor finds nothing', async () => {
  const shop = await startApplication({ RATE_LIMITS: 'off' })
  expect(await sameMessageDrill(shop)).toMatchObject({ stored: 1, 'different answers': 1, answer: '201' })
  expect(await strangerDrill(shop)).toMatchObject({ doors: 30, 'answered 404': 30, written: 0 })
  await shop.remove()
})

// CI must not pass without it.
if (canRunTwo() || process.env.REQUIRE_POSTGRESQL)
  test('two instances lose and double nothing while Redis is away', async () => {
    test.setTimeout(240_000)
    expect(await twoInstancesDrill({ chats: 4, seconds: 9, away: 5 })).toMatchObject(whole)
  })
