import type { DeskFile } from '../desk-shapes'

/** What was typed and not yet sent, with the id it is sent under: a retry is the same message. */
export type Draft = { clientId: string; body: string; isNote: boolean; files: DeskFile[] }

const keyOf = (conversationId: string) => `askwell.answer.${conversationId}`

export function readDraft(conversationId: string): Draft | null {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(conversationId)) ?? 'null') as Partial<Draft> | null
    // The form that works without scripts keeps its drafts in the same place, with less in them.
    return kept?.clientId
      ? {
          clientId: kept.clientId,
          body: kept.body ?? '',
          isNote: kept.isNote ?? false,
          files: kept.files ?? [],
        }
      : null
  } catch {
    return null
  }
}

export function keepDraft(conversationId: string, draft: Draft): void {
  if (draft.body || draft.files.length > 0) localStorage.setItem(keyOf(conversationId), JSON.stringify(draft))
  else localStorage.removeItem(keyOf(conversationId))
}

export function hasDraft(conversationId: string): boolean {
  return readDraft(conversationId) !== null
}
