import { startApplication } from '../../tests/application'
import { beginChat, type Chat, pause } from '../../tests/drill/honest-client'
import { listen, say } from './chat-client'
import { type Heard, measureDelivery, type Traffic } from './delivery'
import { inBatches } from './in-batches'
import { residentMemory, untilCalm } from './processor-time'

/** Delivery through the built application, then what `idle` streams hold, and how soon it ends with them open. */
export async function measureAskwell(traffic: Traffic, idle: number) {
  const shop = await startApplication({ RATE_LIMITS: 'off', ...databaseFrom(process.env) })
  const chats = await inBatches<Chat>(traffic.conversations, 20, () => beginChat(shop.url))
  const heard: Heard = new Map()
  const take = (body: string) => heard.set(body, performance.now())
  const leave = await inBatches(chats.length, 50, (index) => listen(shop.url, chats[index]!, take))
  await untilCalm(shop.pid())
  const answers = { refused: 0, again: 0 }
  const delivery = await measureDelivery(
    traffic,
    shop.pid(),
    async (index, body) => {
      const { status, times } = await say(shop.url, chats[index]!, body)
      if (status !== 201) answers.refused += 1
      if (times > 1) answers.again += 1
    },
    heard,
  )
  leave.forEach((go) => go())
  await pause(1_000)
  const before = residentMemory(shop.pid())
  await inBatches(idle, 50, (index) => listen(shop.url, chats[index % chats.length]!, () => {}))
  await pause(5_000)
  const after = residentMemory(shop.pid())
  const from = Date.now()
  await shop.stop()
  const end = Date.now() - from
  await shop.remove()
  return { delivery, ...answers, before, after, end }
}

/** SQLite, unless DATABASE_URL names an empty PostgreSQL database. */
function databaseFrom({ DATABASE_URL }: NodeJS.ProcessEnv): Record<string, string> {
  return DATABASE_URL ? { DATABASE_URL } : {}
}
