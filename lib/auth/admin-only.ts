import { AppError } from '@/lib/app-error'
import { type Staff } from './schema'

/** Staff and invitations are an admin's; others find nothing there. */
export function adminOnly(staff: Staff): void {
  if (staff.role !== 'admin') throw new AppError('not-found', 'errors.not-found')
}
