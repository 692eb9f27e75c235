import { listArticles } from '@/lib/articles/queries'
import { database } from '@/lib/database'
import { isRedisReady, redis } from '@/lib/redis'

export type Health = {
  status: 'ok' | 'degraded'
  database: 'ok' | 'unreachable'
  /** where REDIS_URL is set; without it messages still arrive, a little later */
  redis?: 'ok' | 'away'
  /** how many are published now */
  articles: number
}

/** Whether the parts that people depend on answer. */
export async function health(): Promise<Health> {
  const articles = listArticles().length
  const others = redis() ? { redis: isRedisReady() ? ('ok' as const) : ('away' as const) } : {}
  try {
    await (
      await database()
    ).$queryRaw`SELECT 1`
    return { status: 'ok', database: 'ok', ...others, articles }
  } catch {
    return { status: 'degraded', database: 'unreachable', ...others, articles }
  }
}
