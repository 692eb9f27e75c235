import type { Role } from './schema'

type DeskPart = {
  name: 'inbox' | 'unanswered' | 'articles' | 'reports' | 'try-question' | 'mail'
  href: string
  roles: readonly Role[]
}

/** The parts of the desk in the order of its navigation, and who works there; an admin sees all. */
const deskParts: readonly DeskPart[] = [
  { name: 'inbox', href: '/desk/inbox', roles: ['agent', 'lead'] },
  { name: 'unanswered', href: '/desk/unanswered', roles: ['lead', 'editor'] },
  { name: 'articles', href: '/desk/articles', roles: ['lead', 'editor'] },
  { name: 'reports', href: '/desk/reports', roles: ['lead', 'editor'] },
  { name: 'try-question', href: '/desk/search', roles: ['lead', 'editor'] },
  { name: 'mail', href: '/desk/mail', roles: ['agent'] },
]

export function partsFor(role: Role): DeskPart[] {
  return deskParts.filter(({ roles }) => role === 'admin' || roles.includes(role))
}
