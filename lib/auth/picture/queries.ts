import { AppError } from '@/lib/app-error'
import { database } from '@/lib/database'
import type { Staff } from '../schema'
import { isShown } from './shown-picture'

export type StoredPicture = { id: string; type: string }

/** The picture under this id, when it is of somebody who answers, or one's own. */
export async function shownPicture(id: string, viewer: Staff | null): Promise<StoredPicture> {
  const person = await (await database()).staff.findUnique({ where: { picture: id } })
  if (!person?.pictureType || !(isShown(person) || person.id === viewer?.id))
    throw new AppError('not-found', 'errors.not-found')
  return { id, type: person.pictureType }
}

/** The id of one's own picture. */
export async function ownPicture({ id }: Staff): Promise<string | null> {
  const select = { picture: true } as const
  return (await (await database()).staff.findUniqueOrThrow({ where: { id }, select })).picture
}
