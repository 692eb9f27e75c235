import { PhrasingGroups } from '@/lib/unanswered/grouping/phrasing-groups'
import { sameNeed, settings } from '@/lib/unanswered/grouping/settings'
import type { Labelled } from './labelled'

/** From so much likeness on, words suffice where nothing is found for a phrasing. */
export const byWordsAlone = sameNeed - settings.found * settings.foundUnknown

/** Each phrasing as it comes: into the nearest group that is near enough, or into one of its own. */
export function askwell(phrasings: Labelled[], threshold = byWordsAlone): string[] {
  const groups = new PhrasingGroups()
  return phrasings.map(({ id, text }) => {
    const [near] = groups.nearest(text, 'en', 1)
    const groupId = near && near.likeness >= threshold ? near.groupId : id
    groups.add({ id, text, language: 'en', groupId })
    return groupId
  })
}
