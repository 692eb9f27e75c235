import type { ReactNode } from 'react'
import { DeskNavigation } from '@/components/desk-navigation'
import { may, requireStaff } from '@/lib/auth/gates'
import { deskText } from '@/lib/desk-language'

export default async function SettingsLayout({ children }: { children: ReactNode }) {
  const staff = await requireStaff()
  const text = await deskText()
  const parts = [{ href: '/desk/settings/password', label: text('staff.account-title') }]
  if (may(staff, ['agent', 'lead'])) {
    parts.push({ href: '/desk/settings/saved-replies', label: text('agents.replies-title') })
  }
  if (may(staff, ['lead', 'editor'])) {
    parts.push({ href: '/desk/settings/api-keys', label: text('staff.keys-title') })
  }
  if (may(staff, [])) {
    parts.push({ href: '/desk/settings/chat', label: text('agents.chat-title') })
    parts.push({ href: '/desk/settings/staff', label: text('staff.staff-title') })
  }
  return (
    <>
      {parts.length > 1 && <DeskNavigation label={text('desk.settings-parts')} parts={parts} inner />}
      {children}
    </>
  )
}
