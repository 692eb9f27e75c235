import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterRedis,
  RateLimiterRes,
} from 'rate-limiter-flexible'
import { AppError } from './app-error'
import { environment } from './environment'
import { onePerProcess } from './one-per-process'
import { canAsk, inTime, redis } from './redis'

/** How much one sender may do: `points` per `seconds`. `name` keeps limits apart. */
export type RateLimit = { name: string; points: number; seconds: number }

/** Takes one point from `key`'s share; a `rate-limited` AppError with the seconds to wait when none is left. */
export async function takePoint(limit: RateLimit, key: string): Promise<void> {
  if (!environment().rateLimits) return
  try {
    await count(limit, (limiter) => limiter.consume(key))
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    const wait = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000))
    throw new AppError('rate-limited', 'errors.rate-limited', {
      values: { seconds: wait },
      retryAfterSeconds: wait,
    })
  }
}

/** Gives a point back to `key`'s share: what it was taken for turned out well. */
export async function returnPoint(limit: RateLimit, key: string): Promise<void> {
  if (environment().rateLimits) await count(limit, (limiter) => limiter.reward(key))
}

/** Counted in Redis where there is one, so that instances count together; by each alone while it is away or silent. */
async function count(
  limit: RateLimit,
  by: (limiter: RateLimiterAbstract) => Promise<unknown>,
): Promise<void> {
  const { alone, together } = limitersFor(limit)
  if (together && canAsk()) {
    try {
      return void (await inTime(by(together)))
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) throw refusal
    }
  }
  await by(alone)
}

function limitersFor({ name, points, seconds }: RateLimit) {
  return onePerProcess(`rate-limit:${name}`, () => {
    const alone = new RateLimiterMemory({ points, duration: seconds })
    const storeClient = redis()?.commands
    const shared = { keyPrefix: `askwell:limit:${name}`, points, duration: seconds }
    const together = storeClient && new RateLimiterRedis({ storeClient, useRedisPackage: true, ...shared })
    return { alone, together }
  })
}
