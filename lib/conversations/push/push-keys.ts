import { createECDH, hkdfSync } from 'node:crypto'
import { authSecret } from '@/lib/auth/secret'

export type PushKeys = { publicKey: string; privateKey: string }

/**
 * The keys by which push services know this shop (VAPID). They follow from the secret of the sessions, which is kept in
 * the data folder or given to all instances: there is nothing more to keep, to share or to restore.
 */
export function pushKeys(secret = authSecret()): PushKeys {
  const curve = createECDH('prime256v1')
  const derived = (attempt: number) =>
    Buffer.from(hkdfSync('sha256', secret, '', `askwell web push ${attempt}`, 32))
  // One number in four billion is no key of the curve.
  for (let attempt = 0; ; attempt += 1) {
    try {
      curve.setPrivateKey(derived(attempt))
      break
    } catch (error) {
      if (attempt > 8) throw error
    }
  }
  const privateKey = curve.getPrivateKey()
  const padded = Buffer.concat([Buffer.alloc(32 - privateKey.length), privateKey])
  return { publicKey: curve.getPublicKey('base64url'), privateKey: padded.toString('base64url') }
}
