import type { Metadata } from 'next'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { mostChats } from '@/lib/auth/chatting/capacity'
import { listChatters } from '@/lib/auth/chatting/queries'
import { requireRole } from '@/lib/auth/gates'
import { deskText } from '@/lib/desk-language'
import { setCapacitiesAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await deskText())('agents.chat-title') }
}

export default async function ChatSettingsPage() {
  const admin = await requireRole('admin')
  const text = await deskText()
  const chatters = await listChatters(admin)
  const choices = Array.from({ length: mostChats + 1 }, (_, count): [string, string] => [
    `${count}`,
    `${count}`,
  ])
  return (
    <>
      <PageHead title={text('agents.chat-title')} intro={text('agents.chat-intro')} />
      <Section
        title={text('agents.chat-capacity')}
        intro={text('agents.chat-capacity-hint', { most: mostChats })}
      >
        <ActionForm action={setCapacitiesAction}>
          {chatters.map(({ id, name, chatCapacity, away }) => (
            <div key={id}>
              <input type="hidden" name="staff" value={id} />
              <Field
                name={id}
                label={away ? `${name} (${text('agents.chat-away')})` : name}
                value={String(chatCapacity)}
                options={choices}
              />
            </div>
          ))}
          <Button>{text('agents.chat-save')}</Button>
        </ActionForm>
      </Section>
    </>
  )
}
