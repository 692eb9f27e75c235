import type { Metadata } from 'next'
import { InvitationList } from '@/components/invitation-list'
import { StaffInvite } from '@/components/staff-invite'
import { StaffList } from '@/components/staff-list'
import { ActionForm } from '@/components/ui/action-form'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { requireRole } from '@/lib/auth/gates'
import { listInvitations } from '@/lib/auth/invitations/queries'
import { roles } from '@/lib/auth/schema'
import { listStaff } from '@/lib/auth/staff/queries'
import { deskMoment, deskText } from '@/lib/desk-language'
import { inviteAction, withdrawAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await deskText())('staff.staff-title') }
}

export default async function StaffPage() {
  const admin = await requireRole('admin')
  const [text, moment] = [await deskText(), await deskMoment()]
  const [staff, invitations] = await Promise.all([listStaff(admin), listInvitations(admin)])
  const rows = staff.map(({ id, name, email, role, disabledAt, lastSignInAt }) => ({
    id,
    name,
    email,
    role: text(`staff.role-${role}`),
    disabled: disabledAt !== null,
    own: id === admin.id,
    lastSignIn: lastSignInAt ? moment(lastSignInAt) : text('staff.never'),
  }))
  const words = {
    email: text('staff.email'),
    role: text('staff.role'),
    roleHint: text('staff.role-hint'),
    send: text('staff.invite-send'),
    link: text('staff.invite-link'),
    copy: text('staff.copy'),
    copied: text('staff.copied'),
  }
  return (
    <>
      <PageHead title={text('staff.staff-title')} intro={text('staff.staff-intro')} />
      <Section title={text('staff.staff-all')}>
        <StaffList rows={rows} text={text} />
      </Section>
      <Section title={text('staff.invite-title')}>
        <ActionForm action={inviteAction}>
          <StaffInvite roles={roles.map((role) => [role, text(`staff.role-${role}-does`)])} words={words} />
        </ActionForm>
      </Section>
      {invitations.length > 0 && (
        <Section title={text('staff.open-invitations')}>
          <InvitationList
            rows={invitations.map(({ expiresAt, role, ...invitation }) => ({
              ...invitation,
              role: text(`staff.role-${role}`),
              validUntil: moment(expiresAt, 'day'),
            }))}
            text={text}
            withdraw={withdrawAction}
          />
        </Section>
      )}
    </>
  )
}
