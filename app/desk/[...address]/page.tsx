import { notFound } from 'next/navigation'
import { requireStaff } from '@/lib/auth/gates'

/** Any other address under /desk: the desk's own not-found, and nothing for strangers. */
export default async function UnknownDeskPage() {
  await requireStaff()
  notFound()
}
