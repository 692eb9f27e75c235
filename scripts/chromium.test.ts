import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

const finder = join(import.meta.dirname, 'chromium.mjs')
const whole = '#!/bin/sh\necho Chromium 149.0\n'
const broken = '#!/bin/sh\necho "error while loading shared libraries: libnss3.so" >&2\nexit 127\n'

let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'askwell-chromium-'))))
afterEach(() => rmSync(folder, { recursive: true }))

function program(name: string, text: string): string {
  const file = join(folder, name)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text, { mode: 0o755 })
  return file
}

/** What is found on a machine that has nothing but the programs of the folder. */
function found(variables: Record<string, string> = {}, script = 'findChromium()'): string {
  const { stdout } = spawnSync(
    process.execPath,
    [
      ...['--input-type=module', '-e'],
      `const { findChromium } = await import(${JSON.stringify(finder)})
      console.log('\\n' + (await ${script}.catch(({ message }) => message)))`,
    ],
    {
      cwd: join(import.meta.dirname, '..'),
      encoding: 'utf8',
      env: {
        NODE_ENV: 'test',
        PATH: folder,
        HOME: folder,
        PLAYWRIGHT_BROWSERS_PATH: join(folder, 'browsers'),
        ...variables,
      },
    },
  )
  return stdout.trimEnd().split('\n').at(-1)!
}

test('a browser that is there and starts is taken', () => {
  const file = program('chromium', whole)
  expect(found()).toBe(file)
})

test('one that does not start is passed over', () => {
  program('chromium', broken)
  const file = program('google-chrome', whole)
  expect(found()).toBe(file)
})

test('a given one that does not start is refused with a sentence naming it', () => {
  const file = program('mine', broken)
  expect(found({ CHROMIUM_PATH: file })).toBe(
    `CHROMIUM_PATH is ${file}, but "${file} --version" does not answer: error while loading shared libraries: libnss3.so`,
  )
})

test('one that was downloaded and does not start ends in the sentence on how to get one', () => {
  const executable = found({}, `import('@playwright/test').then(({ chromium }) => chromium.executablePath())`)
  const downloaded = program('downloaded', broken)
  program(
    'npx',
    `#!/bin/sh\n/bin/mkdir -p "${dirname(executable)}"\n/bin/cp "${downloaded}" "${executable}"\n`,
  )
  expect(found()).toContain('The browser journeys need Chromium')
})
