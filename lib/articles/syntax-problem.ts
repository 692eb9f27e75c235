import { VFileMessage } from 'vfile-message'
import type { Problem } from './problem'

type Said = { wrong: string; instead: string }

const rules: [RegExp, (found: RegExpExecArray) => Said][] = [
  [
    /^Expected a closing tag for `<(\S+?)>` \((\d+):/,
    ([, name, line]) => ({
      wrong: `<${name}> on line ${line} is not closed`,
      instead: `write </${name}> on a line of its own, with a blank line before it`,
    }),
  ],
  [
    /^Unexpected closing tag `<\/(.*?)>`, expected corresponding closing tag for `<(.*?)>` \((\d+):/,
    ([, closed, open, line]) => ({
      wrong: `</${closed}> closes <${open}> of line ${line}`,
      instead: `write </${open}>`,
    }),
  ],
  [
    /^Unexpected closing slash/,
    () => ({ wrong: 'a closing tag without an opening one', instead: 'remove it, or add the opening tag' }),
  ],
  [
    /create a comment in MDX/,
    () => ({ wrong: 'a comment', instead: 'remove it: notes belong in the commit or in "owner"' }),
  ],
  [/create a link in MDX/, () => ({ wrong: 'a link between < and >', instead: 'write [text](https://…)' })],
  [
    /attribute value/,
    () => ({ wrong: 'a prop without quotes', instead: 'put the value between quotes: title="…"' }),
  ],
  [
    /import\/exports?/,
    () => ({
      wrong: 'a line that begins with "import" or "export" is code',
      instead: 'remove it; in a sentence, begin the line with another word',
    }),
  ],
  [
    /expression|acorn|brace/i,
    () => ({
      wrong: 'a { that begins an expression',
      instead: 'write \\{ for a brace; expressions are not allowed',
    }),
  ],
  [
    /in name|before name|local name|attribute name|in tag|in attribute/,
    () => ({
      wrong: 'a < that begins no component',
      instead: 'write \\< for a less-than sign, or close the tag with >',
    }),
  ],
]

/** What the Markdown parser stumbled over, in an editor's words, where it began rather than where it was noticed. */
export function syntaxProblem(file: string, text: string, error: unknown): Problem {
  if (!(error instanceof VFileMessage)) {
    const wrong = 'this text cannot be read'
    return {
      file,
      line: 1,
      column: 1,
      wrong,
      instead: 'use fewer lists, quotes or components inside each other',
    }
  }
  const place = { file, ...beginningOf(error, text) }
  for (const [pattern, say] of rules) {
    const found = pattern.exec(error.reason)
    if (found) return { ...place, ...say(found) }
  }
  return {
    ...place,
    wrong: error.reason,
    instead: 'write \\< and \\{ where the characters themselves are meant',
  }
}

function beginningOf({ reason, line = 1, column = 1 }: VFileMessage, text: string) {
  const opened = /^Expected a closing tag for `.*?` \((\d+):(\d+)/.exec(reason)
  if (opened) return { line: Number(opened[1]), column: Number(opened[2]) }
  if (/^Unexpected closing tag|attribute value|import/.test(reason)) return { line, column }
  const lines = text.split(/\r\n|\n|\r/).slice(0, line)
  lines[line - 1] = lines[line - 1]?.slice(0, column) ?? ''
  const mark = /expression|acorn|brace/i.test(reason) ? '{' : '<'
  for (let at = line; at > 0; at--) {
    const found = lines[at - 1]!.lastIndexOf(mark)
    if (found >= 0) return { line: at, column: found + 1 }
  }
  return { line, column }
}
