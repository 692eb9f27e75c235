import { removeStrayPictures } from '@/lib/auth/picture/mutations'
import { onePerProcess } from '@/lib/one-per-process'
import { removeUnsent } from './attachments/mutations'
import { forgetEnded } from './push/mutations'
import { removeOldTokens } from './visitors/mutations'

const hour = 3_600_000

/** Removes, while the process lives, what nobody needs any more: files never sent, tokens and browsers that are over. */
export function startRemovingLeftovers(): void {
  onePerProcess('conversation-leftovers', () => {
    const run = async () => {
      for (const remove of [removeUnsent, removeOldTokens, forgetEnded, removeStrayPictures])
        await remove().catch((error) => console.error('Leftovers could not be removed.', error))
    }
    return setInterval(() => void run(), hour).unref()
  })
}
