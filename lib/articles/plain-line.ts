const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' }
const marker = /^\s*(?:>\s?)*(?:(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?)*/
const tableRule = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/

// Each is tried only where one of its signs stands: most lines have none, and thousands of articles are read at a start.
const formatting: { signs: string[]; pattern: RegExp; by: string | ((...match: never[]) => string) }[] = [
  {
    signs: ['['],
    pattern: /!?\[((?:\\.|[^\]\\])*)\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\]]*\])/g,
    by: '$1',
  },
  { signs: ['*', '~', '`'], pattern: /(?<!\\)(?:\*+|~~|`+)/g, by: '' },
  { signs: ['_'], pattern: /_+/g, by: keepInWord },
  { signs: ['&'], pattern: /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi, by: decode },
  { signs: ['\\'], pattern: /\\([!-/:-@[-`{-~])/g, by: '$1' },
  { signs: ['  '], pattern: / {2,}/g, by: ' ' },
]

/** One line of Markdown as a reader sees it: no markers, emphasis, links or escapes. */
export function plainLine(line: string): string {
  if (tableRule.test(line) || /^\s*\[[^\]]+\]:\s/.test(line)) return ''
  const row = line.trimStart().startsWith('|')
  let text = row ? line.replace(/(?<!\\)\|/g, ' ') : line.replace(marker, '')
  for (const { signs, pattern, by } of formatting) {
    if (signs.some((sign) => text.includes(sign))) text = text.replace(pattern, by as string)
  }
  return text.trim()
}

/** Underscores are emphasis only at an end of a word: snake_case keeps them. */
function keepInWord(marks: string, at: number, text: string): string {
  const before = text.slice(Math.max(0, at - 2), at)
  const after = text.slice(at + marks.length, at + marks.length + 2)
  if (before.endsWith('\\')) return marks
  const opens = /^\S/.test(after) && !/[\p{L}\p{N}]$/u.test(before)
  const closes = /\S$/.test(before) && !/^[\p{L}\p{N}]/u.test(after)
  return opens || closes ? '' : marks
}

function decode(whole: string, decimal?: string, hexadecimal?: string, name?: string): string {
  if (name) return entities[name.toLowerCase()] ?? whole
  const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal!, 16)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
}
