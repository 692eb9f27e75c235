import { emailAddress } from '@/lib/email-address'
import { environment } from '@/lib/environment'
import { store } from '@/lib/store'
import { type Mailbox, oneLine } from './schema'

/** The host mail is sent in the name of: that of APP_URL. */
export function mailHost(): string {
  return new URL(environment().appUrl).hostname.replace(/[^a-z0-9.-]/gi, '') || 'localhost'
}

/** Who mail comes from: MAIL_FROM, or the shop's address in store.yml, or a no-reply address of this host. */
export function sender(): Mailbox {
  const { mailFrom = '' } = environment()
  const [, name, bracketed] = /^(.*)<([^<>]+)>\s*$/.exec(mailFrom) ?? []
  const address = emailAddress(bracketed ?? mailFrom) ?? store().email ?? `no-reply@${mailHost()}`
  return { name: oneLine(name?.replaceAll('"', '') || store().name, 100), address }
}

/** Where answers to our mail go. */
export function shopAddress(): string {
  return store().email ?? sender().address
}
