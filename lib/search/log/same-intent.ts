import { fold } from '../core/normalize'

/** A query without what does not tell it from another: letters and digits, folded, words with one space between. */
export function normalizedQuery(query: string): string {
  return fold(query)
    .replace(/[^\p{L}\p{N}[\]]+/gu, ' ')
    .trim()
}

/** Whether one letter added, left out or changed, or two swapped, make one word of the other: how typos are mended. */
function isTypo(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < 4 || Math.abs(one.length - other.length) > 1) return false
  let start = 0
  while (start < one.length && one[start] === other[start]) start++
  const [rest, otherRest] = [one.slice(start), other.slice(start)]
  return (
    rest.slice(1) === otherRest.slice(1) ||
    rest.slice(1) === otherRest ||
    rest === otherRest.slice(1) ||
    (rest[0] === otherRest[1] && rest[1] === otherRest[0] && rest.slice(2) === otherRest.slice(2))
  )
}

/**
 * Whether two normalized queries are the same shopper still typing: one begins with the other, or does but for a typo
 * in a word. "size m" and "size l" are two questions.
 */
export function isStillTyping(before: string, now: string): boolean {
  if (before.startsWith(now) || now.startsWith(before)) return true
  const [shorter, longer] = [before.split(' '), now.split(' ')].sort(
    (one, other) => one.length - other.length,
  )
  return shorter!.every((word, at) => {
    const other = longer![at]!
    const last = at === shorter!.length - 1
    return word === other || isTypo(word, other) || (last && other.startsWith(word))
  })
}

/** Two letters or digits, or one of a script that writes words with one. A card number alone asks nothing; an order does. */
export function hasWords(normalized: string): boolean {
  const words = normalized.replace(/\[(?:card|email|phone|iban|token)\]/g, ' ')
  return /[\p{L}\p{N}]{2}|[^\P{L}\p{ASCII}]/u.test(words)
}
