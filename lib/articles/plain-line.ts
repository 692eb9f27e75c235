const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' }
const marker = /^\s*(?:>\s?)*(?:(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?)*/
const tableRule = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/

// Each is tried only where its sign stands: most lines have none, and thousands of articles are read at a start.
const formatting: { sign: RegExp; pattern: RegExp; by: string | typeof decode }[] = [
  {
    sign: /\[/,
    pattern: /!?\[((?:\\.|[^\]\\])*)\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\]]*\])/g,
    by: '$1',
  },
  { sign: /[*~`]/, pattern: /(?<!\\)(?:\*+|~~|`+)/g, by: '' },
  {
    sign: /_/,
    pattern: /(?<![\\\p{L}\p{N}])_+(?=\S)|(?<=\S)(?<!\\)_+(?![\p{L}\p{N}])/gu,
    by: '',
  },
  { sign: /&/, pattern: /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi, by: decode },
  { sign: /\\/, pattern: /\\([!-/:-@[-`{-~])/g, by: '$1' },
  { sign: / {2}/, pattern: / {2,}/g, by: ' ' },
]

/** One line of Markdown as a reader sees it: no markers, emphasis, links or escapes. */
export function plainLine(line: string): string {
  if (tableRule.test(line) || /^\s*\[[^\]]+\]:\s/.test(line)) return ''
  const row = line.trimStart().startsWith('|')
  let text = row ? line.replace(/(?<!\\)\|/g, ' ') : line.replace(marker, '')
  for (const { sign, pattern, by } of formatting) {
    if (sign.test(text)) text = text.replace(pattern, by as string)
  }
  return text.trim()
}

function decode(whole: string, decimal?: string, hexadecimal?: string, name?: string): string {
  if (name) return entities[name.toLowerCase()] ?? whole
  const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal!, 16)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
}
