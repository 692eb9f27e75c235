import { AppError } from '@/lib/app-error'

/** One line of 1 to 80 characters: it stands under answers and in the From of mail. */
export function staffName(typed: string): string {
  const name = typed
    .normalize('NFC')
    .replace(/[\p{Cc}\s\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .trim()
  if (name.length < 1 || name.length > 80) {
    throw new AppError('invalid', 'staff.name-invalid', { values: { field: 'name' } })
  }
  return name
}
