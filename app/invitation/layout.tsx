import type { ReactNode } from 'react'
import '@/app/theme.css'
import { DeskDocument } from '@/app/desk/document'

export const dynamic = 'force-dynamic'

export default function InvitationLayout({ children }: { children: ReactNode }) {
  return <DeskDocument>{children}</DeskDocument>
}
