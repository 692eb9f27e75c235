import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import '@/app/theme.css'
import { DeskDocument } from './document'
import { DeskFrame } from '@/components/desk-frame'
import { DeskLive } from '@/components/inbox/desk-live'
import { PresenceSwitch } from '@/components/inbox/parts/presence-switch'
import { WorkspaceTextProvider } from '@/components/inbox/workspace-text'
import { partsFor } from '@/lib/auth/desk-parts'
import { may, requireStaff } from '@/lib/auth/gates'
import { deskLanguage, deskText } from '@/lib/desk-language'
import { store } from '@/lib/store'
import { messagesOf } from '@/lib/text'
import { signOutAction } from './actions'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const title = `${(await deskText())('desk.title')} · ${store().name}`
  return { title: { default: title, template: `%s · ${title}` }, robots: { index: false } }
}

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const staff = await requireStaff()
  const text = await deskText()
  const parts = partsFor(staff.role).map(({ name, href }) => ({ href, label: text(`desk.${name}`) }))
  const frame = (presence?: ReactNode) => (
    <DeskFrame
      shop={store().name}
      name={staff.name}
      parts={parts}
      text={text}
      signOut={signOutAction}
      presence={presence}
    >
      {children}
    </DeskFrame>
  )
  if (!may(staff, ['agent', 'lead'])) return <DeskDocument>{frame()}</DeskDocument>
  const language = await deskLanguage()
  return (
    <DeskDocument>
      <WorkspaceTextProvider
        messages={messagesOf('workspace', language)}
        language={language}
        timeZone={store().timeZone}
      >
        <DeskLive me={{ id: staff.id, name: staff.name }} shop={store().name}>
          {frame(<PresenceSwitch />)}
        </DeskLive>
      </WorkspaceTextProvider>
    </DeskDocument>
  )
}
