import { relative } from 'node:path'

/** Something in the content that is not right: where, what, and what to write instead. Lines and columns start at 1. */
export type Problem = { file: string; line: number; column: number; wrong: string; instead: string }

/** One line for an editor's terminal; `file` is shown as one would open it from here. */
export function formatProblem(contentDir: string, { file, line, column, wrong, instead }: Problem): string {
  const path = `${contentDir}/${file}`
  const near = relative(/* turbopackIgnore: true */ process.cwd(), path)
  const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()
  return `${near.startsWith('..') ? path : near}:${line}:${column}  ${oneLine(wrong)}  ${oneLine(instead)}`
}
