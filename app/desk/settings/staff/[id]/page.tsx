import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActionForm } from '@/components/ui/action-form'
import { BackLink } from '@/components/ui/back-link'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { requireRole } from '@/lib/auth/gates'
import { roles } from '@/lib/auth/schema'
import { listStaff } from '@/lib/auth/staff/queries'
import { deskText } from '@/lib/desk-language'
import { disableAction, enableAction, setRoleAction } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await deskText())('staff.staff-title') }
}

export default async function ColleaguePage({ params }: { params: Promise<{ id: string }> }) {
  const admin = await requireRole('admin')
  const { id } = await params
  const colleague = (await listStaff(admin)).find((staff) => staff.id === id && id !== admin.id)
  if (!colleague) notFound()
  const { name, email, role, disabledAt } = colleague
  const text = await deskText()
  return (
    <>
      <BackLink href="/desk/settings/staff">{text('staff.staff-title')}</BackLink>
      <PageHead title={name} intro={email} />
      <Section title={text('staff.role-title')}>
        <ActionForm action={setRoleAction}>
          <input type="hidden" name="id" value={id} />
          <Field
            name="role"
            label={text('staff.role')}
            options={roles.map((one) => [one, text(`staff.role-${one}-does`)])}
            value={role}
          />
          <Button>{text('staff.save-role')}</Button>
        </ActionForm>
      </Section>
      <Section
        title={text('staff.sign-in-title')}
        intro={text(disabledAt ? 'staff.enable-says' : 'staff.disable-says', { name })}
      >
        <ActionForm action={disabledAt ? enableAction : disableAction}>
          <input type="hidden" name="id" value={id} />
          <Button look={disabledAt ? 'secondary' : 'danger'}>
            {text(disabledAt ? 'staff.enable' : 'staff.disable')}
          </Button>
        </ActionForm>
      </Section>
    </>
  )
}
