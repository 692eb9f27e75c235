import type { ReactNode } from 'react'
import { Workspace } from '@/components/inbox/workspace'
import { requireRole } from '@/lib/auth/gates'

export default async function InboxLayout({ children }: { children: ReactNode }) {
  await requireRole('agent', 'lead')
  return <Workspace>{children}</Workspace>
}
