/** Digits that stand together, as `start` to `end` of the text; `gap` is what stands between them and the group before. */
export type DigitGroup = { start: number; end: number; digits: string; gap: string }
/** A stretch of text to be replaced. */
export type Span = { start: number; end: number }

const zeros = [0x30, 0x660, 0x6f0, 0x966, 0xff10]
/** What stands between the digits of one number. */
const separator = /[\s\-./()_·\u00ad\u2010-\u2015\u2212\u200b-\u200d\u2060\ufeff]/
const longestGap = 3

/** The value of a digit, of any script shoppers' keyboards write; -1 for all else. */
function digitAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  for (const zero of zeros) if (code >= zero && code <= zero + 9) return code - zero
  return -1
}

function groupAt(text: string, start: number, gap: string): DigitGroup {
  let digits = ''
  let end = start
  for (let digit = digitAt(text, end); digit >= 0; digit = digitAt(text, ++end)) digits += digit
  return { start, end, digits, gap }
}

/** Numbers as people write them: groups of digits with at most three of `between` between. One pass over the text. */
export function digitRuns(text: string, between = separator): DigitGroup[][] {
  const runs: DigitGroup[][] = []
  let at = 0
  while (at < text.length) {
    if (digitAt(text, at) < 0) {
      at++
      continue
    }
    const run = [groupAt(text, at, '')]
    for (;;) {
      const { end } = run.at(-1)!
      let next = end
      while (next - end < longestGap && between.test(text.charAt(next))) next++
      at = end
      if (next === end || digitAt(text, next) < 0) break
      run.push(groupAt(text, next, text.slice(end, next)))
    }
    runs.push(run)
  }
  return runs
}

/** `text` with every span replaced by `marker`; spans that overlap become one. */
export function replaceSpans(text: string, spans: Span[], marker: string): string {
  let kept = ''
  let from = 0
  let open: Span | undefined
  for (const span of spans.toSorted((one, other) => one.start - other.start)) {
    if (open && span.start < open.end) {
      open.end = Math.max(open.end, span.end)
      continue
    }
    if (open) {
      kept += text.slice(from, open.start) + marker
      from = open.end
    }
    open = { ...span }
  }
  return open ? kept + text.slice(from, open.start) + marker + text.slice(open.end) : text
}
