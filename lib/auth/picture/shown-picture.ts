/** Kinds of pictures that every browser draws. */
export const pictureTypes = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif']
const whoAnswer: readonly string[] = ['agent', 'lead', 'admin']

/** To select: a person with what `pictureOf` needs. */
export const withPicture = { name: true, picture: true, role: true, disabledAt: true } as const

type Person = { picture: string | null; role: string; disabledAt: Date | null }

/** Whether anybody may see this person's picture: shoppers see who answers them, and nobody else. */
export function isShown({ role, disabledAt }: Omit<Person, 'picture'>): boolean {
  return !disabledAt && whoAnswer.includes(role)
}

/** Where the picture of somebody who answers is; without one, nowhere. */
export function pictureOf(person: Person | null): string | undefined {
  return person?.picture && isShown(person) ? pictureAddress(person.picture) : undefined
}

export function pictureAddress(id: string): string {
  return `/api/pictures/${id}`
}
