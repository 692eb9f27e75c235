import { randomUUID } from 'node:crypto'
import { type Application, startApplication } from '../application'
import { openFaultyProxy } from './faulty-proxy'
import { beginChat, bearer, compare, Follower, pause, post, readLog, send, sum } from './honest-client'

export type Row = Record<string, string | number>
type Outcome = Awaited<ReturnType<typeof compare>>

const many = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index))

export function added(outcomes: Outcome[]): Outcome {
  const keys = ['stored', 'lost', 'twice', 'holes', 'differing'] as const
  return Object.fromEntries(keys.map((key) => [key, sum(outcomes.map((outcome) => outcome[key]))])) as Outcome
}

/** The server is killed again and again while clients write and follow. */
export async function killDrill(size: { clients: number; messages: number; kills: number }): Promise<Row> {
  const shop = await startApplication({ RATE_LIMITS: 'off' })
  const base = () => shop.url
  const chats = await Promise.all(many(size.clients, () => beginChat(shop.url)))
  const followers = chats.map((chat) => new Follower(base, chat))
  const each = Math.ceil(size.messages / size.clients)
  const writing = Promise.all(
    chats.map(async (chat) => {
      const said = []
      for (let number = 0; number < each; number++) said.push(await post(base, chat, `Message ${number}`))
      return said
    }),
  )
  let [kills, slowest] = [0, 0]
  while (kills < size.kills) {
    await pause(200 + Math.random() * 1_000)
    await shop.kill()
    const from = Date.now()
    await shop.start()
    slowest = Math.max(slowest, Date.now() - from)
    kills += 1
  }
  const said = await writing
  const outcomes = await Promise.all(
    chats.map((chat, at) => compare(shop.url, chat, said[at]!, [followers[at]!])),
  )
  await Promise.all(followers.map((follower) => follower.stop()))
  await shop.remove()
  return { drill: `kill -9, ${kills} times`, ...added(outcomes), 'up again, slowest': `${slowest} ms` }
}

/** Clients behind a network that drops, stalls and half-closes. */
export async function networkDrill(size: { clients: number; breaks: number; longest: number }): Promise<Row> {
  const shop = await startApplication({ RATE_LIMITS: 'off' })
  const outcomes = await Promise.all(
    many(size.clients, async () => {
      const proxy = await openFaultyProxy(shop.port)
      const base = () => proxy.url
      const chat = await beginChat(shop.url)
      const follower = new Follower(base, chat)
      let isOver = false
      const write = async (way: () => string) => {
        const said = []
        while (!isOver) {
          said.push(await post(way, chat, `Message ${said.length}`))
          await pause(Math.random() * 200)
        }
        return said
      }
      // One writer behind the broken network, one beside it.
      const writing = Promise.all([write(base), write(() => shop.url)])
      for (let count = 0; count < size.breaks / size.clients; count++) {
        await pause(Math.random() * 300)
        // As many short ones as long ones: 10 ms, 100 ms, 1 s …
        await proxy.breakFor(10 * (size.longest / 10) ** Math.random())
      }
      isOver = true
      const outcome = await compare(shop.url, chat, (await writing).flat(), [follower])
      await follower.stop()
      proxy.close()
      return outcome
    }),
  )
  await shop.remove()
  return { drill: `network broken, ${size.breaks} times`, ...added(outcomes) }
}

/** One message posted twenty times at once. */
export async function sameMessageDrill(shop: Application): Promise<Row> {
  const chat = await beginChat(shop.url)
  const message = { clientId: randomUUID(), body: 'Where is my tent?' }
  const address = `${shop.url}/api/conversations/${chat.id}/messages`
  const answers = await Promise.all(many(20, () => send(address, chat.token, message)))
  const said = await Promise.all(answers.map(async (answer) => `${answer?.status} ${await answer?.text()}`))
  const stored = (await readLog(shop.url, chat)).filter(
    ({ clientId }) => clientId === message.clientId,
  ).length
  return {
    drill: 'one message, 20 times at once',
    stored,
    'different answers': new Set(said).size,
    answer: said[0]!.slice(0, 3),
  }
}

/** Every door of a chat, with another visitor's token, a made-up one and none. */
export async function strangerDrill(shop: Application): Promise<Row> {
  const [chat, other] = [await beginChat(shop.url, 'A secret'), await beginChat(shop.url)]
  const before = JSON.stringify(await readLog(shop.url, chat))
  const to = `${shop.url}/api/conversations/${chat.id}`
  const email = 'stranger@example.com'
  const posts: [string, object][] = [
    ['messages', { clientId: randomUUID(), body: 'Mine now' }],
    ['typing', {}],
    ['seen', { seq: 1 }],
    ['email', { email }],
    ['rating', { helpful: true }],
    ['transcript', { email }],
  ]
  const statuses: number[] = []
  for (const token of [other.token, 'A'.repeat(43), '']) {
    for (const path of ['', '/events', '/events?after=0'])
      statuses.push((await fetch(to + path, { headers: bearer(token) })).status)
    for (const [path, body] of posts) statuses.push((await send(`${to}/${path}`, token, body))!.status)
    statuses.push((await send(`${to}/attachments?name=a.png`, token, {}))!.status)
  }
  const isSame = JSON.stringify(await readLog(shop.url, chat)) === before
  const refused = statuses.filter((status) => status === 404).length
  return {
    drill: 'another visitor at every door',
    doors: statuses.length,
    'answered 404': refused,
    written: isSame ? 0 : 1,
  }
}
