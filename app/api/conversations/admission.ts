import { AppError } from '@/lib/app-error'
import { clientAddress } from '@/lib/client-address'
import { takePoint } from '@/lib/rate-limit'

const hour = 3_600
const perVisitor = { name: 'letters-of-visitor', points: 10, seconds: hour }
const perAddress = { name: 'letters-of-address', points: 60, seconds: hour }
/** Nobody's mailbox can be filled with our confirmations. */
const perMailbox = { name: 'letters-to-mailbox', points: 10, seconds: hour }

/** Whether one more new conversation may come from this visitor, this network address and, a letter, to this mailbox. */
export function admission(headers: Headers, visitor: string, email?: string): () => Promise<void> {
  return async () => {
    try {
      await takePoint(perVisitor, visitor)
      if (email) await takePoint(perMailbox, email)
      await takePoint(perAddress, clientAddress(headers))
    } catch (error) {
      if (!(error instanceof AppError) || !error.retryAfterSeconds) throw error
      const { retryAfterSeconds } = error
      const minutes = Math.ceil(retryAfterSeconds / 60)
      throw new AppError('rate-limited', 'contact.too-many', { values: { minutes }, retryAfterSeconds })
    }
  }
}
