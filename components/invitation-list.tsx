import type { FormState } from '@/lib/form-state'
import type { Text } from '@/lib/text'
import { ActionForm } from './ui/action-form'
import { Button } from './ui/button'
import { DataTable } from './ui/data-table'

type Row = { id: string; email: string; role: string; invitedBy: string; validUntil: string }

type Props = {
  rows: Row[]
  text: Text
  withdraw: (state: FormState, form: FormData) => Promise<FormState>
}

/** Invitations that wait to be accepted. */
export function InvitationList({ rows, text, withdraw }: Props) {
  return (
    <DataTable
      caption={text('staff.open-invitations')}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        { label: text('staff.email'), cell: ({ email }) => <strong>{email}</strong> },
        { label: text('staff.column-role'), cell: ({ role }) => role },
        { label: text('staff.invited-by'), cell: ({ invitedBy }) => invitedBy },
        { label: text('staff.valid-until'), cell: ({ validUntil }) => validUntil },
        {
          label: text('staff.column-change'),
          cell: ({ id, email }) => (
            <ActionForm action={withdraw}>
              <input type="hidden" name="id" value={id} />
              <Button look="secondary" label={text('staff.withdraw-of', { email })} small>
                {text('staff.withdraw')}
              </Button>
            </ActionForm>
          ),
        },
      ]}
    />
  )
}
