// The least a Next.js application can be: one prerendered page, with the packages installed here, built in a folder of its own.
import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

/** The packages that `names` need, as far as they are installed. */
function closure(names, found = new Set()) {
  for (const name of names) {
    const file = join(root, 'node_modules', name, 'package.json')
    if (found.has(name)) continue
    try {
      const { dependencies, optionalDependencies } = JSON.parse(readFileSync(file, 'utf8'))
      found.add(name)
      closure(Object.keys({ ...dependencies, ...optionalDependencies }), found)
    } catch {
      // An optional package for another platform.
    }
  }
  return found
}

function linkTree(from, to) {
  mkdirSync(to, { recursive: true })
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) linkTree(source, target)
    else if (entry.isFile()) {
      try {
        linkSync(source, target)
      } catch {
        copyFileSync(source, target)
      }
    }
  }
}

/** Builds it; answers the folder. */
export function buildBarePage() {
  const folder = mkdtempSync(join(tmpdir(), 'askwell-bare-page-'))
  for (const name of closure(['next', 'react', 'react-dom']))
    linkTree(join(root, 'node_modules', name), join(folder, 'node_modules', name))
  const write = (file, source) => writeFileSync(join(folder, file), source)
  mkdirSync(join(folder, 'app'))
  write('package.json', '{ "name": "bare-page", "private": true, "type": "module" }\n')
  write('next.config.mjs', `export default { turbopack: { root: ${JSON.stringify(folder)} } }\n`)
  write(
    'app/layout.js',
    'export default function Layout({ children }) { return <html lang="en"><body>{children}</body></html> }\n',
  )
  write('app/page.js', 'export default function Page() { return <h1>A page</h1> }\n')
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(folder, 'node_modules/next/dist/bin/next'), 'build'],
    {
      cwd: folder,
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
      encoding: 'utf8',
    },
  )
  if (status !== 0) throw new Error(`The bare page could not be built:\n${stdout}${stderr}`)
  return folder
}
