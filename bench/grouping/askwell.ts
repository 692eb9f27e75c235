import { PhrasingGroups } from '@/lib/unanswered/grouping/phrasing-groups'
import { sameNeed } from '@/lib/unanswered/grouping/settings'
import type { Labelled } from './labelled'

/** Each phrasing as it comes: into the nearest group that is near enough, or into one of its own. */
export function askwell(phrasings: Labelled[], threshold = sameNeed): string[] {
  const groups = new PhrasingGroups()
  return phrasings.map(({ id, text }) => {
    const [near] = groups.nearest(text, 'en', 1)
    const groupId = near && near.likeness >= threshold ? near.groupId : id
    groups.add({ id, text, language: 'en', groupId })
    return groupId
  })
}
