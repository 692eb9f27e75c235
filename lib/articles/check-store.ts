import { type Store, storeShape } from '@/lib/store'
import type { Listing } from './content-folder'
import type { Problem } from './problem'
import { readOptional } from './settings-files'
import { readYaml } from './yaml-source'

/** store.yml, and what is wrong with it; a broken one still lends its variables, so that one mistake is not fifty. */
export function checkStore(contentDir: string, listing: Listing): { store: Store; problems: Problem[] } {
  const source = readOptional(contentDir, 'store.yml')
  const { value, problems } = readYaml(source, storeShape, { file: 'store.yml', firstLine: 1 })
  if (!value) {
    const names = [...source.matchAll(/^ {2}([\w.]+):/gm)].map(([, name]) => [name!, ''])
    return { store: { ...storeShape.parse({}), variables: Object.fromEntries(names) }, problems }
  }
  const { logo } = value.theme
  if (logo && !listing.has(`images/${logo}`)) {
    const line = source.split('\n').findIndex((text) => /^\s+logo:/.test(text)) + 1
    const wrong = `there is no file images/${logo}`
    problems.push({ file: 'store.yml', line: line || 1, column: 3, wrong, instead: `add images/${logo}` })
  }
  return { store: value, problems }
}

/** Variables that articles use and a new store.yml no longer has: those articles could not be drawn. */
export function lostVariables(
  before: Record<string, string>,
  now: Record<string, string>,
  sources: ReadonlyMap<string, Buffer>,
): Problem[] {
  return Object.keys(before).flatMap((name) => {
    if (Object.hasOwn(now, name)) return []
    const user = [...sources].find(([, source]) => source.includes(`<Variable name="${name}"`))
    if (!user) return []
    const wrong = `the variable "${name}" is gone, and "${user[0]}" uses it`
    return [{ file: 'store.yml', line: 1, column: 1, wrong, instead: 'keep it, or change the article first' }]
  })
}
