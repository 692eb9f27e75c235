import { AppError } from '@/lib/app-error'
import type { Staff } from '@/lib/auth/schema'

/** Leads and editors work on unanswered questions; for others there are none. */
export function mayReachQuestions({ role }: Staff): void {
  if (role === 'agent') throw new AppError('not-found', 'errors.not-found')
}
