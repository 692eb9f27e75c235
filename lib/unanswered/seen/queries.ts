import { database } from '@/lib/database'
import { newestChange } from '../history/queries'
import { ChangedMeanwhile } from './changed-meanwhile'

/** Refuses a question that is not as it was seen, before work is done for it that nothing takes back. */
export async function mustStillBeAsSeen(id: string, seen: string): Promise<void> {
  const newest = await newestChange(await database(), id)
  if (newest && newest.id !== seen) throw new ChangedMeanwhile(newest)
}
