import { redirect } from 'next/navigation'
import { requireStaff } from '@/lib/auth/gates'

export default async function SettingsPage() {
  await requireStaff()
  redirect('/desk/settings/password')
}
