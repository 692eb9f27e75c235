/** "Ana Løvås" is Ana. */
export function firstName(name: string | null): string {
  return name?.trim().split(/\s+/)[0] ?? ''
}

export type SlashWord = { word: string; from: number; to: number }

/** The "/re" the caret stands behind, at the start of a word. */
export function slashWordAt(body: string, caret: number): SlashWord | null {
  const found = /(?:^|\s)\/([\p{L}\d-]{0,30})$/u.exec(body.slice(0, caret))
  return found ? { word: found[1]!, from: caret - found[1]!.length - 1, to: caret } : null
}
