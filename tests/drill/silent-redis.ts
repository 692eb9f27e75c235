import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { freePort, startApplication } from '../application'
import { beginChat, type Chat, compare, Follower, pause, post } from './honest-client'
import { added, type Row } from './one-server'

export const hasRedis = () => spawnSync('redis-server', ['--version']).status === 0

/** A Redis of our own at `port`, that keeps nothing. */
export async function startRedis(port: number): Promise<ChildProcess> {
  const server = spawn('redis-server', ['--port', String(port), '--save', '', '--appendonly', 'no'], {
    stdio: 'ignore',
  })
  await pause(300)
  return server
}

/** Redis hangs: it keeps its connections and answers nothing. Limits are on, which ask it for every message. */
export async function silentRedisDrill(size: { chats: number; seconds: number }): Promise<Row> {
  const port = await freePort()
  const redis = await startRedis(port)
  const shop = await startApplication({ REDIS_URL: `redis://127.0.0.1:${port}` })
  const base = () => shop.url
  const chats: Chat[] = []
  for (let count = 0; count < size.chats; count++) chats.push(await beginChat(shop.url))
  const followers = chats.map((chat) => new Follower(base, chat))
  const answered: number[] = []
  const sentAt = new Map<string, number>()
  let isOver = false
  const writing = chats.map(async (chat) => {
    const said = []
    while (!isOver) {
      const from = Date.now()
      const answer = await post(base, chat, `Message ${said.length}`)
      answered.push(Date.now() - from)
      sentAt.set(`${chat.id} ${answer.seq}`, from)
      said.push(answer)
      // Below the limit of 10 messages in 10 seconds.
      await pause(1_100)
    }
    return said
  })
  await pause(3_000)
  redis.kill('SIGSTOP')
  await pause(size.seconds * 1_000)
  redis.kill('SIGCONT')
  await pause(3_000)
  isOver = true
  const outcomes = []
  for (const [at, chat] of chats.entries())
    outcomes.push(await compare(shop.url, chat, await writing[at]!, [followers[at]!]))
  const delivered = followers.flatMap(({ arrivedAt }, at) =>
    [...arrivedAt].map(([seq, moment]) => moment - (sentAt.get(`${chats[at]!.id} ${seq}`) ?? moment)),
  )
  await Promise.all(followers.map((follower) => follower.stop()))
  await shop.remove()
  redis.kill('SIGKILL')
  return {
    drill: `Redis silent for ${size.seconds} s, limits on`,
    ...added(outcomes),
    'slowest answer': `${Math.max(...answered)} ms`,
    'slowest delivery': `${Math.max(...delivered)} ms`,
  }
}
