import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Problem } from './problem'
import { readYaml } from './yaml-source'

const line = z.string('must be text').trim().min(1, 'must not be empty').max(200, 'must be shorter')
const path = z.string().regex(/^\/\S*$/, 'must be a path such as /articles/track-your-parcel')
const target = z.union([path, z.url({ protocol: /^https$/ })], {
  error: 'must be a path such as /articles/track-your-parcel, or an https:// address',
})

const category = z
  .strictObject({
    name: line.optional(),
    description: line.optional(),
    icon: z
      .string('must be text')
      .regex(/^[a-z-]+$/, 'must be the name of an icon such as truck')
      .optional(),
  })
  .nullable()

const mapping = <T extends z.ZodType>(key: z.ZodString, of: T) => z.record(key, of)

const shapes = {
  'categories.yml': mapping(
    z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be the name of a folder in articles/'),
    category,
  ),
  'redirects.yml': mapping(path, target),
  'synonyms.yml': z.array(
    z.union(
      [
        z.array(line).min(2, 'must hold at least two phrases that mean the same'),
        z.strictObject({ from: z.array(line).min(1), to: z.array(line).min(1) }),
      ],
      'must be at least two phrases that mean the same, or from: and to: with a list of phrases each',
    ),
  ),
}

type Settings = { [file in keyof typeof shapes]: z.infer<(typeof shapes)[file]> }

/** One settings file; a missing one is an empty one. Without `value`, the problems say why. */
export function readSettings<F extends keyof Settings>(
  contentDir: string,
  file: F,
): { value?: Settings[F]; problems: Problem[] } {
  const source = readOptional(contentDir, file)
  const empty = file === 'synonyms.yml' ? '[]' : '{}'
  const shape = shapes[file] as unknown as z.ZodType<Settings[F]>
  return readYaml(/^[^#\s]/m.test(source) ? source : empty, shape, { file, firstLine: 1 })
}

export function readOptional(contentDir: string, file: string): string {
  const path = join(contentDir, file)
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}
