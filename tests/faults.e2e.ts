import { randomUUID } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { type Application, startApplication } from './application'

type Sent = { letter: Record<string, string>; id: string }

async function post(shop: Application, letter: Record<string, string>): Promise<string | null> {
  const request = {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(letter),
  }
  try {
    const answer = await fetch(`${shop.url}/api/conversations`, request)
    return answer.status === 201 ? (await answer.json()).id : null
  } catch {
    // Nobody answered, or the answer was cut short.
    return null
  }
}

/** One shopper: writes `count` letters, each again and again under its own id until the server said yes. */
async function write(shop: Application, shopper: number, count: number): Promise<Sent[]> {
  const sent: Sent[] = []
  for (let number = 0; number < count; number++) {
    const email = `shopper-${shopper}@example.com`
    const letter = { clientId: randomUUID(), channel: 'email', email, body: `Letter ${number} of ${shopper}` }
    let id = await post(shop, letter)
    while (!id) {
      await new Promise((resolve) => setTimeout(resolve, 50))
      id = await post(shop, letter)
    }
    sent.push({ letter, id })
  }
  return sent
}

/** The mail that left, by recipient and Message-ID, so that one sent twice counts once. */
function mailFor(shop: Application): Set<string> {
  const folder = join(shop.dataDir, 'mail')
  const letters = readdirSync(folder).filter((name) => name.endsWith('.eml'))
  return new Set(
    letters.map((name) => /^Message-ID: *(\S+)/im.exec(readFileSync(join(folder, name), 'utf8'))![1]!),
  )
}

test('whatever was acknowledged survives kill -9, is there once, and its mail leaves', async () => {
  const shop = await startApplication({ RATE_LIMITS: 'off' })
  const writing = Promise.all(Array.from({ length: 8 }, (_, shopper) => write(shop, shopper, 12)))
  for (let kills = 0; kills < 4; kills++) {
    await new Promise((resolve) => setTimeout(resolve, 150 + Math.random() * 600))
    await shop.kill()
    await shop.start()
  }
  const sent = (await writing).flat()
  expect(new Set(sent.map(({ id }) => id)).size).toBe(96)
  for (const { letter, id } of sent) expect(await post(shop, letter)).toBe(id)
  // A mail claimed by a process that was killed is tried again five minutes later: all others have left by now.
  await expect.poll(() => mailFor(shop).size, { timeout: 90_000 }).toBeGreaterThanOrEqual(2 * 96 - 4 * 3)
  expect(mailFor(shop).size).toBeLessThanOrEqual(2 * 96)
  await shop.remove()
})
