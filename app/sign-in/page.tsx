import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Entrance } from '@/components/entrance'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { whoIsSignedIn } from '@/lib/auth/gates'
import { ownPath } from '@/lib/auth/own-path'
import { deskText } from '@/lib/desk-language'
import { environment } from '@/lib/environment'
import { store } from '@/lib/store'
import type { Text } from '@/lib/text'
import { signInAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const text = await deskText()
  return { title: `${text('staff.sign-in')} · ${store().name}`, robots: { index: false } }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function SignInPage({ searchParams }: Props) {
  const { to, callbackUrl, error } = await searchParams
  const path = ownPath(to ?? String(callbackUrl ?? '').replace(environment().appUrl, ''))
  if (await whoIsSignedIn()) redirect(path)
  const text = await deskText()
  return (
    <Entrance shop={store().name} title={text('staff.sign-in')}>
      <ActionForm action={signInAction} initial={{ problem: problemOf(error, text) }}>
        <input type="hidden" name="to" value={path} />
        <Field name="email" type="email" label={text('staff.email')} autoComplete="username" required />
        <Field
          name="password"
          type="password"
          label={text('staff.password')}
          autoComplete="current-password"
          required
        />
        <Button wide>{text('staff.sign-in')}</Button>
      </ActionForm>
    </Entrance>
  )
}

/** What next-auth's own door put behind `?error=`. */
function problemOf(error: unknown, text: Text): string | undefined {
  if (typeof error !== 'string') return undefined
  const seconds = Number(/^limited-(\d{1,4})$/.exec(error)?.[1])
  if (seconds) return text('staff.too-many-tries', { seconds, minutes: Math.ceil(seconds / 60) })
  return text(error === 'CredentialsSignin' ? 'staff.sign-in-refused' : 'errors.unexpected')
}
