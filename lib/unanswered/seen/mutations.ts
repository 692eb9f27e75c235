import type { Transaction } from '@/lib/database'
import { newestChange } from '../history/queries'
import { ChangedMeanwhile } from './changed-meanwhile'

/**
 * Holds a question until the transaction ends and refuses it if it is not as it was seen: `seen` is the id of the change
 * that was its newest then, empty if there was none. Without `seen` nobody looked.
 */
export async function mustBeAsSeen(transaction: Transaction, id: string, seen?: string): Promise<void> {
  if (seen === undefined) return
  await transaction.$executeRaw`UPDATE "UnansweredQuestion" SET "visible" = "visible" WHERE "id" = ${id}`
  const newest = await newestChange(transaction, id)
  if (newest && newest.id !== seen) throw new ChangedMeanwhile(newest)
}
