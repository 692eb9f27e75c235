import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { listContent } from './content-folder'
import { readPlainYaml } from './plain-yaml'

test('the demo shop’s front matter is plain, and read as a general parser reads it', () => {
  const folder = join(import.meta.dirname, '../../content')
  const articles = [...listContent(folder).keys()].filter((file) => file.startsWith('articles/'))
  const sources = articles.map((file) =>
    readFileSync(join(folder, file), 'utf8').split('---\n')[1]!.trimEnd(),
  )
  const plain = sources.filter((source) => readPlainYaml(source) !== undefined)
  expect(plain.length).toBeGreaterThan(sources.length * 0.7)
  for (const source of plain) expect(readPlainYaml(source)).toEqual(parse(source))
})

test('whatever it reads, a general parser reads the same', () => {
  const pieces = [
    'title',
    'draft',
    'a',
    ':',
    ': ',
    ' ',
    '\n',
    '\n  - ',
    '[',
    ']',
    ', ',
    '#',
    ' #',
    '"',
    "'",
    '-',
    '&',
    '*',
  ]
  const more = [
    'true',
    'null',
    'no',
    '1',
    '0x1',
    '1e3',
    '.5',
    '.inf',
    '2026-01-02',
    '12:30',
    '€5',
    'ü',
    '|',
    '>',
    '%',
    '\t',
    '\r',
  ]
  const text = fc
    .array(fc.constantFrom(...pieces, ...more), { maxLength: 14 })
    .map((all) => `title: ${all.join('')}`)
  fc.assert(
    fc.property(
      fc.oneof(
        text,
        text.map((source) => source.slice(7)),
      ),
      (source) => {
        const values = readPlainYaml(source)
        if (values) expect(values).toEqual(parse(source))
      },
    ),
    { numRuns: 20_000 },
  )
})
