'use server'

import { redirect } from 'next/navigation'
import { requireStaff } from '@/lib/auth/gates'
import { endSession } from '@/lib/auth/mutations'
import { clearSessionCookie } from '@/lib/auth/session-cookie'

export async function signOutAction(): Promise<void> {
  const { sessionId } = await requireStaff()
  await endSession(sessionId)
  await clearSessionCookie()
  redirect('/sign-in')
}
