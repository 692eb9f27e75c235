import type { Metadata } from 'next'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Field } from '@/components/ui/field'
import { MadeOnce } from '@/components/ui/made-once'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { listApiKeys } from '@/lib/auth/api-keys/queries'
import { requireRole } from '@/lib/auth/gates'
import { deskMoment, deskText } from '@/lib/desk-language'
import { makeKeyAction, revokeKeyAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await deskText())('staff.keys-title') }
}

export default async function ApiKeysPage() {
  const staff = await requireRole('lead', 'editor')
  const [text, moment] = [await deskText(), await deskMoment()]
  const keys = await listApiKeys(staff)
  return (
    <>
      <PageHead title={text('staff.keys-title')} intro={text('staff.keys-intro')} />
      <Section title={text('staff.key-new')}>
        <ActionForm action={makeKeyAction}>
          <MadeOnce name="key" copy={text('staff.key-copy')} copied={text('staff.key-copied')} />
          <Field name="name" label={text('staff.key-name')} required maxLength={80} autoComplete="off" />
          <Button>{text('staff.key-make')}</Button>
        </ActionForm>
      </Section>
      {keys.length === 0 ? (
        <EmptyState title={text('staff.keys-none')} text={text('staff.keys-none-says')} />
      ) : (
        <Section title={text('staff.keys-all')}>
          <DataTable
            caption={text('staff.keys-all')}
            rows={keys}
            keyOf={({ id }) => id}
            columns={[
              { label: text('staff.key-name'), cell: ({ name }) => name },
              {
                label: text('staff.keys-title'),
                cell: ({ by, createdAt, lastUsedAt }) =>
                  [
                    text('staff.key-by', { name: by, day: moment(createdAt, 'day') }),
                    lastUsedAt
                      ? text('staff.key-used', { day: moment(lastUsedAt) })
                      : text('staff.key-unused'),
                  ].join(' · '),
              },
              {
                label: text('staff.key-revoke'),
                cell: ({ id }) => (
                  <ActionForm action={revokeKeyAction}>
                    <input type="hidden" name="id" value={id} />
                    <Button look="secondary">{text('staff.key-revoke')}</Button>
                  </ActionForm>
                ),
              },
            ]}
          />
        </Section>
      )}
    </>
  )
}
