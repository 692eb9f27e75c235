import { type Token, tokenize } from './tokenize'

export type Marked = { text: string; marks: [start: number, end: number][] }
/** What a word of an article is worth to the question; 0 for all others. */
export type Worth = (word: string) => number

const longest = 180

/** The passage of `text` that says most about the question, with the words that say it marked. */
export function excerptOf(text: string, worth: Worth): Marked & { worth: number } {
  const words: (Token & { worth: number })[] = []
  for (const token of tokenize(text)) {
    const value = worth(token.word)
    if (value > 0) words.push({ ...token, worth: value })
  }
  let best = { from: 0, to: 0, worth: 0 }
  for (let from = 0; from < words.length; from++) {
    const seen = new Set<string>()
    let sum = 0
    let to = from
    for (; to < words.length && words[to]!.end - words[from]!.start <= longest; to++) {
      if (!seen.has(words[to]!.word)) sum += words[to]!.worth
      seen.add(words[to]!.word)
    }
    if (sum > best.worth) best = { from, to, worth: sum }
  }
  const inside = words.slice(best.from, best.to)
  const [start, end] = bounds(text, inside[0]?.start ?? 0, inside.at(-1)?.end ?? 0)
  const ahead = start > 0 ? '… ' : ''
  const raw = text.slice(start, end)
  const marks = words
    .filter((word) => word.start >= start && word.end <= end)
    .map((word): [number, number] => [word.start - start + ahead.length, word.end - start + ahead.length])
  return { text: ahead + raw.replace(/\s/g, ' ') + (end < text.length ? ' …' : ''), marks, worth: best.worth }
}

/** Widens a passage to about `longest` characters, from a sentence's begin if one is near, to whole words. */
function bounds(text: string, first: number, last: number): [number, number] {
  const room = Math.max(0, longest - (last - first))
  const earliest = Math.max(0, first - room)
  const before = text.slice(earliest, first)
  const sentence = Math.max(before.lastIndexOf('. '), before.lastIndexOf('? '), before.lastIndexOf('! ')) + 1
  const line = before.lastIndexOf('\n') + 1
  let start = first
  if (sentence || line) start = earliest + Math.max(sentence, line)
  else if (earliest === 0) start = 0
  else start = first - Math.min(40, before.length - (before.search(/\s/) + 1 || before.length))
  while (start < first && /\s/.test(text[start]!)) start++
  while (start > 0 && start < first && !/\s/.test(text[start - 1]!)) start++
  let end = Math.min(text.length, Math.max(start + longest, last))
  if (end < text.length) {
    const space = text.slice(0, end).search(/\s\S*$/)
    if (space >= last) end = space
  }
  return [start, end]
}
