import { z } from 'zod'
import type { Problem } from './problem'
import { parseWithPlaces, readYaml } from './yaml-source'

const line = (limit: number) =>
  z
    .string('is not text')
    .trim()
    .min(1, 'is empty')
    .max(limit, `is longer than ${limit} characters`)
    .refine((text) => !/[\r\n]/.test(text), 'is longer than one line')
const day = z.iso.date('is not a date')
const words = z.array(line(200), 'is not a list').default([])

const shape = z.strictObject({
  title: line(80),
  description: line(160),
  keywords: words,
  audience: line(80).optional(),
  related: words,
  publishedAt: day.optional(),
  expiresAt: day.optional(),
  reviewedAt: day.optional(),
  draft: z.boolean('is neither true nor false').default(false),
  owner: line(80).optional(),
  asks: words,
  language: z
    .string('is not text')
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'is not a language')
    .optional(),
})

const hints = {
  title: 'write one line of at most 80 characters, such as "title: Track your parcel"',
  description: 'write one sentence of at most 160 characters, such as "description: Where your parcel is."',
  keywords: 'write a list of words, such as "keywords: [voucher, coupon]"',
  audience: 'write one line, such as "audience: members"',
  related: 'write a list of slugs, such as "related: [track-your-parcel]"',
  publishedAt: 'write a day as YYYY-MM-DD, such as "publishedAt: 2026-11-22"',
  expiresAt: 'write a day as YYYY-MM-DD, such as "expiresAt: 2026-12-31"',
  reviewedAt: 'write a day as YYYY-MM-DD, such as "reviewedAt: 2026-11-22"',
  draft: 'write "draft: true", or leave the line out',
  owner: 'write one line, such as "owner: orders team"',
  asks: 'write a list of questions, one "  - where is my parcel" per line',
  language: 'write a language code, such as "language: de"',
}

export type FrontMatter = z.infer<typeof shape>
/** `bodyLine` is the line of the file on which `body` begins. */
export type ArticleSource = {
  frontMatter?: FrontMatter
  body: string
  bodyLine: number
  problems: Problem[]
}

const matter = /^---[ \t]*(?:\r\n|\n|\r)(?:([\s\S]*?)(?:\r\n|\n|\r))?---[ \t]*(?:\r\n|\n|\r|$)/
const example = 'begin the file with "---", "title: …", "description: …", "---", each on its own line'

/** What follows the front matter, without a look at it. */
export function bodyOf(text: string): string {
  const source = text.replace(/^\uFEFF/, '')
  return source.slice(matter.exec(source)?.[0].length ?? 0)
}

/** Takes an article's file apart. Front matter is YAML and nothing else: `---js` is an error, never code. */
export function readFrontMatter(file: string, text: string): ArticleSource {
  const source = text.replace(/^\uFEFF/, '')
  const found = matter.exec(source)
  const nothing = { body: '', bodyLine: 1 }
  if (!found) {
    const first = source.split(/\r?\n/, 1)[0]!
    const wrong = /^---\s*$/.test(first)
      ? 'the front matter has no end'
      : first.startsWith('---')
        ? `front matter is YAML only, not "${first.slice(0, 40)}"`
        : 'the front matter is missing'
    return { ...nothing, problems: [{ file, line: 1, column: 1, wrong, instead: example }] }
  }
  // A copy: parts of a long text keep all of it in memory.
  const yaml = Buffer.from(found[1] ?? '').toString()
  const { value, problems } = readYaml(yaml, shape, { file, firstLine: 2 }, hints)
  const problem = value && periodProblem(file, value, source)
  return {
    frontMatter: value,
    body: source.slice(found[0].length),
    bodyLine: found[0].split(/\r\n|\n|\r/).length,
    problems: problem ? [...problems, problem] : problems,
  }
}

/** Where an ask of an article stands in its file. */
export function placeOfAsk(text: string, ask: number): { line: number; column: number } {
  const yaml = matter.exec(text.replace(/^\uFEFF/, ''))?.[1] ?? ''
  return parseWithPlaces(yaml, 2).at(['asks', ask])
}

function periodProblem(file: string, value: FrontMatter, source: string): Problem | undefined {
  if (!value.publishedAt || !value.expiresAt || value.publishedAt < value.expiresAt) return undefined
  const line = source.split('\n').findIndex((text) => text.startsWith('expiresAt')) + 1
  return {
    file,
    line: Math.max(1, line),
    column: 1,
    wrong: `expiresAt ${value.expiresAt} is not after publishedAt ${value.publishedAt}`,
    instead: 'write a later expiresAt; it is the first day on which the article is gone',
  }
}
