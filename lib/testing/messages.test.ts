import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { IntlMessageFormat } from 'intl-messageformat'
import { expect, test } from 'vitest'

const folder = join(import.meta.dirname, '../../messages')
const parts = readdirSync(join(folder, 'en'))

function read(language: string, part: string): Record<string, string> {
  return JSON.parse(readFileSync(join(folder, language, part), 'utf8'))
}

function placeholders(message: string): string[] {
  const names = new Set<string>()
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit)
    if (typeof node !== 'object' || node === null) return
    if ('value' in node && 'type' in node && node.type !== 0 && typeof node.value === 'string')
      names.add(node.value)
    Object.values(node).forEach(visit)
  }
  visit(new IntlMessageFormat(message, 'en').getAst())
  return [...names].sort()
}

for (const language of readdirSync(folder).filter((name) => name !== 'en')) {
  test.each(parts)(`${language}/%s says everything English says, with the same values`, (part) => {
    const english = read('en', part)
    const translated = read(language, part)
    expect(Object.keys(translated).sort()).toEqual(Object.keys(english).sort())
    for (const [key, message] of Object.entries(english)) {
      expect(placeholders(translated[key]!), key).toEqual(placeholders(message))
    }
  })
}
