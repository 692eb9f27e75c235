import { AppError } from '@/lib/app-error'
import { type RateLimit, returnPoint, takePoint } from '@/lib/rate-limit'

const perAddress: RateLimit = { name: 'sign-in-address', points: 5, seconds: 5 * 60 }
const perAccount: RateLimit = { name: 'sign-in-account', points: 10, seconds: 15 * 60 }

/**
 * Counts a try before its password is looked at, so that many at once count too; `succeeded` takes it back, so that
 * only wrong passwords count and colleagues behind one address do not lock each other out.
 */
export async function countTry(
  address: string,
  account: string,
): Promise<{ succeeded: () => Promise<void> }> {
  const counted: [RateLimit, string][] = [
    [perAddress, address],
    [perAccount, account],
  ]
  for (const [limit, key] of counted) {
    await takePoint(limit, key).catch((error: unknown) => {
      if (!(error instanceof AppError) || error.code !== 'rate-limited') throw error
      const seconds = error.retryAfterSeconds!
      throw new AppError('rate-limited', 'staff.too-many-tries', {
        values: { seconds, minutes: Math.ceil(seconds / 60) },
        retryAfterSeconds: seconds,
        cause: error,
      })
    })
  }
  return {
    succeeded: async () => {
      for (const [limit, key] of counted) await returnPoint(limit, key)
    },
  }
}
