import { AppError } from '@/lib/app-error'

export const passwordAtLeast = 12
export const passwordAtMost = 256

/** Long passwords that are tried first, without the digits and signs people add. */
const common = new Set(
  'password passwordpassword passw0rdpassw0rd qwerty qwertyuiop qwertyuiopasdf asdfghjklzxcvbnm iloveyou letmein welcome administrator changeme correcthorsebatterystaple helpcenter askwell'.split(
    ' ',
  ),
)

/** Throws when `password` may not be somebody's: length counts, riddles of signs do not (NIST SP 800-63B). */
export function checkNewPassword(password: string, repeated: string, email: string): void {
  const plain = password.normalize('NFKC').toLowerCase()
  const letters = plain.replace(/[^\p{L}]/gu, '')
  const digits = plain.replace(/\D/g, '')
  const local = email.split('@')[0]!
  const refuse = (key: Parameters<typeof problem>[0], field = 'password') => {
    throw problem(key, field)
  }
  if ([...plain].length < passwordAtLeast) refuse('staff.password-too-short')
  if ([...plain].length > passwordAtMost) refuse('staff.password-too-long')
  if (plain.includes(email) || plain === local.padEnd(passwordAtLeast, local))
    refuse('staff.password-is-email')
  const countsUp = '01234567890123456789'.includes(digits) && digits.length >= passwordAtLeast
  if (new Set(plain).size < 5 || common.has(letters) || countsUp) refuse('staff.password-too-common')
  if (password !== repeated) refuse('staff.password-not-repeated', 'repeated')
}

function problem(
  key:
    | 'staff.password-too-short'
    | 'staff.password-too-long'
    | 'staff.password-is-email'
    | 'staff.password-too-common'
    | 'staff.password-not-repeated',
  field: string,
): AppError {
  return new AppError('invalid', key, { values: { field, least: passwordAtLeast, most: passwordAtMost } })
}
