import { emailAddress } from '@/lib/email-address'
import { environment } from '@/lib/environment'
import { onePerProcess } from '@/lib/one-per-process'
import { store } from '@/lib/store'
import { type Mailbox, oneLine } from './schema'

/** The host mail is sent in the name of: that of APP_URL. */
export function mailHost(): string {
  return new URL(environment().appUrl).hostname.replace(/[^a-z0-9.-]/gi, '') || 'localhost'
}

/** Who mail comes from: MAIL_FROM, or the shop's address in store.yml, or a no-reply address of this host. */
export function sender(): Mailbox {
  const { name, address } = given()
  return {
    name: oneLine(name?.replaceAll('"', '') || store().name, 100),
    address: address ?? store().email ?? `no-reply@${mailHost()}`,
  }
}

/** What MAIL_FROM says. */
function given() {
  const { mailFrom = '' } = environment()
  const [, name, bracketed] = /^(.*)<([^<>]+)>\s*$/.exec(mailFrom) ?? []
  return { name, address: emailAddress(bracketed ?? mailFrom) }
}

/** Where the team is told of what comes in: the shop's address, else MAIL_FROM's. A shop with neither is told so, once. */
export function teamAddress(): string | undefined {
  const address = store().email ?? given().address
  if (!address)
    onePerProcess('no-team-address', () =>
      console.warn(
        'The team is not told of letters and chats by mail: name its address as "email" in store.yml, or set MAIL_FROM. What shoppers write is kept at /desk/inbox.',
      ),
    )
  return address ?? undefined
}

/** Where answers to our mail go. */
export function shopAddress(): string {
  return store().email ?? sender().address
}
