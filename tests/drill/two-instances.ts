import { once } from 'node:events'
import pg from 'pg'
import { freePort, startApplication } from '../application'
import { beginChat, compare, Follower, pause, post } from './honest-client'
import { added, type Row } from './one-server'
import { hasRedis, startRedis } from './silent-redis'

/** Whether this machine has what it takes: a PostgreSQL to make a database on, and redis-server. */
export const canRunTwo = () => Boolean(process.env.TEST_POSTGRESQL_URL) && hasRedis()

async function onServer(sql: string) {
  const client = new pg.Client({ connectionString: process.env.TEST_POSTGRESQL_URL })
  await client.connect()
  await client.query(sql)
  await client.end()
}

/** Two instances at one PostgreSQL and one Redis; Redis goes away in between. */
export async function twoInstancesDrill(size: {
  chats: number
  seconds: number
  away: number
}): Promise<Row> {
  const name = `askwell_drill_${process.pid}`
  await onServer(`CREATE DATABASE ${name}`)
  const database = new URL(process.env.TEST_POSTGRESQL_URL!)
  database.pathname = `/${name}`
  const redisPort = await freePort()
  let redis = await startRedis(redisPort)
  const variables = {
    RATE_LIMITS: 'off',
    DATABASE_URL: database.href,
    REDIS_URL: `redis://127.0.0.1:${redisPort}`,
  }
  const one = await startApplication(variables)
  const two = await startApplication(variables)
  const sentAt = new Map<string, number>()
  let isOver = false
  const chats = await Promise.all(Array.from({ length: size.chats }, () => beginChat(one.url)))
  const parties = chats.map((chat) => {
    const followers = [new Follower(() => one.url, chat), new Follower(() => two.url, chat)]
    const writing = [one, two].map(async ({ url }) => {
      const said = []
      while (!isOver) {
        const answer = await post(() => url, chat, `Message ${said.length}`)
        sentAt.set(`${chat.id} ${answer.seq}`, Date.now())
        said.push(answer)
        await pause(150 + Math.random() * 300)
      }
      return said
    })
    return { chat, followers, writing }
  })
  const quiet = ((size.seconds - size.away) / 2) * 1_000
  await pause(quiet)
  redis.kill('SIGKILL')
  await once(redis, 'exit')
  const awayFrom = Date.now()
  await pause(size.away * 1_000)
  const awayUntil = Date.now()
  redis = await startRedis(redisPort)
  await pause(quiet)
  isOver = true
  let slowest = 0
  const outcomes = []
  for (const { chat, followers, writing } of parties) {
    outcomes.push(await compare(one.url, chat, (await Promise.all(writing)).flat(), followers))
    for (const { arrivedAt } of followers)
      for (const [seq, at] of arrivedAt) {
        const from = sentAt.get(`${chat.id} ${seq}`) ?? at
        if (from > awayFrom && from < awayUntil) slowest = Math.max(slowest, at - from)
      }
    await Promise.all(followers.map((follower) => follower.stop()))
  }
  await Promise.all([one.remove(), two.remove()])
  redis.kill()
  await onServer(`DROP DATABASE ${name} WITH (FORCE)`)
  return {
    drill: `two instances, Redis away for ${size.away} s`,
    ...added(outcomes),
    'slowest meanwhile': `${slowest} ms`,
  }
}
