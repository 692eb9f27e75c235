const localPart = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/
const label = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/

/**
 * One e-mail address in the form it is stored and compared in (NFKC, lower case), or null. Normalizing comes first: the
 * full-width ＠ becomes an @ before @ are counted. No names, quotes, comments, lists or line breaks; a domain outside
 * ASCII is written as xn--….
 */
export function emailAddress(typed: string): string | null {
  if (typed.length > 1000) return null
  const address = typed.trim().normalize('NFKC').toLowerCase()
  const [local, domain, ...rest] = address.split('@')
  if (!local || !domain || rest.length > 0) return null
  if (address.length > 254 || local.length > 64 || !localPart.test(local)) return null
  return domain.split('.').every((part) => label.test(part)) ? address : null
}
