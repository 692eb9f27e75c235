import type { Invitation } from '@/lib/auth/invitations/mutations'
import type { Staff } from '@/lib/auth/schema'
import { writeLetter } from '@/lib/mail/letter'
import type { MailToQueue } from '@/lib/mail/schema'
import { store } from '@/lib/store'
import { textIn } from '@/lib/text'

/** Brings the link to whom it is for, in the shop's language: theirs is not known yet. */
export function invitationLetter(admin: Staff, invitation: Invitation): MailToQueue {
  const { email, role, link, expiresAt } = invitation
  const shop = store()
  const { language } = shop
  const text = textIn(language)
  const values = { name: admin.name, shop: shop.name }
  const blocks = [
    text('mail.hello'),
    text('staff.letter-invites', { ...values, role: text(`staff.role-${role}`) }),
    { href: link, label: text('staff.letter-open') },
    text('staff.letter-until', { until: expiresAt }),
  ]
  return {
    kind: 'invitation',
    to: { address: email },
    replyTo: admin.email,
    subject: text('staff.letter-subject', values),
    ...writeLetter({ language, shop, blocks, foot: [] }),
  }
}
