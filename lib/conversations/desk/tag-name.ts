export const longestTag = 40
export const mostTags = 20

/** A tag as it is kept: lower case, letters, digits and what stands between them, one space at most; '' for none. */
export function tagName(typed: string): string {
  return typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}&+/_.-]+/gu, ' ')
    .trim()
}

/** The tags of a list as they are kept, each once, in order. */
export function tagNames(typed: string[]): string[] {
  return [...new Set(typed.map(tagName))].filter(Boolean).sort()
}
