import type { Root } from 'mdast'
import { parseBody } from './body-source'
import { type CheckedBody, checkBody } from './check-body'
import { readFrontMatter } from './front-matter'

/** A body read and checked on its own. Without `tree` it cannot be drawn, and the problems say why. */
export type ExaminedBody = CheckedBody & { tree?: Root }

export function examineBody(file: string, source: string, variables: Record<string, string>): ExaminedBody {
  const { body, bodyLine } = readFrontMatter(file, source)
  const { tree, problem } = parseBody(file, body, bodyLine)
  if (!tree) return { problems: [problem!], references: [], props: new Map() }
  try {
    const checked = checkBody(file, tree, source, variables)
    return checked.problems.length ? checked : { ...checked, tree }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    const instead = 'use fewer lists, quotes or components inside each other'
    const problem = { file, line: bodyLine, column: 1, wrong: 'this text is nested too deeply', instead }
    return { problems: [problem], references: [], props: new Map() }
  }
}
