import type { Text } from '@/lib/text'

/** What a question is called on the screen, also while no two visitors share words for it. */
export const nameOf = ({ name }: { name: string }, text: Text) => name || text('unanswered.nameless')
