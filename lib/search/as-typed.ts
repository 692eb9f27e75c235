/** A question while it is typed: a space at its end stays, because it says that the last word is finished. */
export function asTyped(text: string): string {
  return text.trimStart().replace(/\s+/g, ' ')
}
