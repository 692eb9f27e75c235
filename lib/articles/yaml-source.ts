import { type Document, LineCounter, isMap, parse, parseDocument } from 'yaml'
import { z } from 'zod'
import { nearest } from './nearest'
import { readPlainYaml } from './plain-yaml'
import type { Problem } from './problem'

type Place = { file: string; firstLine: number }
/** What to write, per top-level key, for a message that only says what is wrong. */
type Hints = Record<string, string>

/** YAML text as `shape` describes it, or every problem with its place. */
export function readYaml<T>(
  source: string,
  shape: z.ZodType<T>,
  place: Place,
  hints: Hints = {},
): { value?: T; problems: Problem[] } {
  try {
    const parsed = shape.safeParse(readPlainYaml(source) ?? parse(source, { logLevel: 'error' }) ?? {})
    if (parsed.success) return { value: parsed.data, problems: [] }
    return { problems: locate(source, parsed.error.issues, shape, place, hints) }
  } catch {
    return { problems: syntaxProblems(source, place) }
  }
}

function syntaxProblems(source: string, { file, firstLine }: Place): Problem[] {
  const lines = new LineCounter()
  const { errors } = parseDocument(source, { lineCounter: lines, prettyErrors: false })
  const problems = errors.map((error) => {
    const { line, col } = lines.linePos(error.pos[0])
    return {
      file,
      line: line + firstLine - 1,
      column: col,
      wrong: `this is not YAML: ${error.message}`,
      instead: 'write `key: value`, and put a value that holds ": ", "#" or quotes between quotes',
    }
  })
  const unnamed = { wrong: 'this is not YAML', instead: 'write `key: value` lines, without & and *' }
  return problems.length ? problems : [{ file, line: firstLine, column: 1, ...unnamed }]
}

function locate(
  source: string,
  issues: z.core.$ZodIssue[],
  shape: z.ZodType,
  { file, firstLine }: Place,
  hints: Hints,
): Problem[] {
  const { document, at: placeOf } = parseWithPlaces(source, firstLine)
  const at = (path: PropertyKey[]) => ({ file, ...placeOf(path) })
  return issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      const known = keysAt(shape, issue.path)
      return issue.keys.map((key) => ({ ...at([...issue.path, key]), ...unknownKey(key, known) }))
    }
    const hint = hints[String(issue.path[0])]
    const name = issue.path.map((step) => (typeof step === 'number' ? `entry ${step + 1}` : step)).join('.')
    const value = document.getIn(issue.path)
    if (value === undefined && issue.code === 'invalid_type') {
      return [{ ...at([]), wrong: `"${name}" is missing`, instead: hint ?? `add a line "${name}: …"` }]
    }
    if (hint) return [{ ...at(issue.path), wrong: `"${name}" ${issue.message}`, instead: hint }]
    const wrong = name ? `"${name}" is not right` : 'this is not a list of keys'
    return [{ ...at(issue.path), wrong, instead: `it ${issue.message}` }]
  })
}

/** A parsed text, and where in the file each of its keys and entries stands. */
export function parseWithPlaces(source: string, firstLine: number) {
  const lines = new LineCounter()
  const document = parseDocument(source, { lineCounter: lines })
  const at = (path: PropertyKey[]) => {
    const { line, col } = lines.linePos(offsetOf(document, path))
    return { line: line + firstLine - 1, column: Math.max(1, col) }
  }
  return { document, at }
}

function unknownKey(key: string, known: string[]): { wrong: string; instead: string } {
  const meant = nearest(key, known)
  const list = `known keys: ${known.join(', ')}`
  return {
    wrong: `unknown key "${key}"`,
    instead: meant ? `write "${meant}"; ${list}` : `remove it; ${list}`,
  }
}

/** Where the key of `path` stands, or the value where the path ends in a list. */
function offsetOf(document: Document, path: PropertyKey[]): number {
  let node: unknown = document.contents
  let offset = 0
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => String(key) === String(step))
      if (!pair) break
      offset = (pair.key as { range?: number[] }).range?.[0] ?? offset
      node = pair.value
    } else {
      node = (node as { items?: unknown[] } | null)?.items?.[Number(step)]
      offset = (node as { range?: number[] } | undefined)?.range?.[0] ?? offset
    }
  }
  return offset
}

/** The keys an object schema knows at `path`. */
function keysAt(shape: unknown, path: PropertyKey[]): string[] {
  let schema = unwrapped(shape)
  for (const step of path) {
    const inside = schema instanceof z.ZodObject ? schema.shape[String(step)] : undefined
    schema = unwrapped(schema instanceof z.ZodRecord ? schema.def.valueType : inside)
  }
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : []
}

/** What a default, an optional or a nullable is about. */
function unwrapped(shape: unknown): unknown {
  let schema = shape
  while (schema instanceof z.ZodType && 'innerType' in schema.def) schema = schema.def.innerType
  return schema
}
