import { redirect } from 'next/navigation'
import { partsFor } from '@/lib/auth/desk-parts'
import { requireStaff } from '@/lib/auth/gates'

export default async function DeskPage() {
  const { role } = await requireStaff()
  redirect(partsFor(role)[0]!.href)
}
