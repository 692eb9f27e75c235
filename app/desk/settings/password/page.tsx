import type { Metadata } from 'next'
import { NewPassword } from '@/components/new-password'
import { OwnPicture } from '@/components/own-picture'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { may, requireStaff } from '@/lib/auth/gates'
import { passwordAtLeast } from '@/lib/auth/password-rules'
import { ownPicture } from '@/lib/auth/picture/queries'
import { pictureAddress } from '@/lib/auth/picture/shown-picture'
import { wantsWeeklyDigest } from '@/lib/auth/weekly-digest/queries'
import { deskText } from '@/lib/desk-language'
import { changePasswordAction, chooseDigestAction, renameAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await deskText())('staff.account-title') }
}

type Props = { searchParams: Promise<{ picture?: string | string[] }> }

export default async function AccountPage({ searchParams }: Props) {
  const staff = await requireStaff()
  const { name, email } = staff
  const text = await deskText()
  const digest = may(staff, ['lead']) ? await wantsWeeklyDigest(staff) : undefined
  const picture = await ownPicture(staff)
  return (
    <>
      <PageHead title={text('staff.account-title')} intro={text('staff.account-intro', { email })} />
      <Section title={text('staff.name-title')}>
        <ActionForm action={renameAction}>
          <Field
            name="name"
            label={text('staff.your-name')}
            hint={text('staff.your-name-hint')}
            value={name}
            autoComplete="name"
            required
            maxLength={80}
          />
          <Button look="secondary">{text('staff.name-save')}</Button>
        </ActionForm>
      </Section>
      <Section title={text('staff.picture-title')} intro={text('staff.picture-intro')}>
        <OwnPicture
          {...{ name, text }}
          picture={picture ? pictureAddress(picture) : undefined}
          outcome={String((await searchParams).picture ?? '')}
        />
      </Section>
      {digest !== undefined && (
        <Section
          title={text('staff.digest-title')}
          intro={text(digest ? 'staff.digest-on' : 'staff.digest-off')}
        >
          <ActionForm action={chooseDigestAction}>
            <Button look="secondary" name="wanted" value={digest ? 'no' : 'yes'}>
              {text(digest ? 'staff.digest-stop' : 'staff.digest-start')}
            </Button>
          </ActionForm>
        </Section>
      )}
      <Section title={text('staff.password-title')} intro={text('staff.password-intro')}>
        <ActionForm action={changePasswordAction}>
          <input type="hidden" name="username" value={email} autoComplete="username" />
          <Field
            name="current"
            type="password"
            label={text('staff.current-password')}
            autoComplete="current-password"
            required
          />
          <NewPassword atLeast={passwordAtLeast} text={text} />
          <Button>{text('staff.password-save')}</Button>
        </ActionForm>
      </Section>
    </>
  )
}
