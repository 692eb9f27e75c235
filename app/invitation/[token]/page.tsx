import type { Metadata } from 'next'
import { Entrance } from '@/components/entrance'
import { NewPassword } from '@/components/new-password'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { invitationFor } from '@/lib/auth/invitations/queries'
import { passwordAtLeast } from '@/lib/auth/password-rules'
import { deskText } from '@/lib/desk-language'
import { store } from '@/lib/store'
import { acceptAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const text = await deskText()
  return { title: `${text('staff.invitation-title')} · ${store().name}`, robots: { index: false } }
}

/** Opening the link changes nothing: mail programs open links too. */
export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const text = await deskText()
  const invitation = await invitationFor(token)
  if (!invitation) {
    return (
      <Entrance shop={store().name} title={text('staff.invitation-gone-title')}>
        <p>{text('staff.invitation-gone')}</p>
        <p>
          <a href="/sign-in">{text('staff.sign-in')}</a>
        </p>
      </Entrance>
    )
  }
  const { email, role } = invitation
  return (
    <Entrance shop={store().name} title={text('staff.invitation-title')}>
      <p>{text('staff.invitation-intro', { role: text(`staff.role-${role}`), email })}</p>
      <ActionForm action={acceptAction}>
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="username" value={email} autoComplete="username" />
        <Field
          name="name"
          label={text('staff.your-name')}
          hint={text('staff.your-name-hint')}
          autoComplete="name"
          required
          maxLength={80}
        />
        <NewPassword atLeast={passwordAtLeast} text={text} />
        <Button wide>{text('staff.join')}</Button>
      </ActionForm>
    </Entrance>
  )
}
