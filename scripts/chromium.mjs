// Where a Chromium for the browser journeys is; installs one when there is none.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** Why a browser does not start, as libraries may be missing; empty when it does. */
function whyNot(file) {
  const { status, error, stderr } = spawnSync(file, ['--version'], { encoding: 'utf8', timeout: 60_000 })
  return status === 0 ? '' : stderr?.trim() || error?.message || `it ended with ${status}`
}

const starts = (file) => existsSync(file) && !whyNot(file)

function onPath() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(starts)
}

async function ofPlaywright() {
  const { chromium } = await import('@playwright/test')
  return starts(chromium.executablePath()) ? chromium.executablePath() : undefined
}

function attempt(command, args, minutes) {
  console.log(`$ ${command} ${args.join(' ')}`)
  return spawnSync(command, args, { stdio: 'inherit', timeout: minutes * 60_000 }).status === 0
}

/** The path of a Chromium. Throws one sentence on how to get one when none is here and none can be installed. */
export async function findChromium() {
  const given = process.env.CHROMIUM_PATH
  if (given && !existsSync(given)) throw new Error(`CHROMIUM_PATH is ${given}, but there is no such file.`)
  const problem = given && whyNot(given)
  if (problem)
    throw new Error(`CHROMIUM_PATH is ${given}, but "${given} --version" does not answer: ${problem}`)
  const here = given ?? onPath() ?? (await ofPlaywright())
  if (here) return here

  console.log('No Chromium found; installing one for the browser journeys …')
  if (attempt('npx', ['playwright', 'install', 'chromium'], 5)) {
    const downloaded = await ofPlaywright()
    if (downloaded) return downloaded
  }
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    attempt('apt-get', ['update', '-qq'], 5)
    if (attempt('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], 10)) {
      const installed = onPath()
      if (installed) return installed
    }
  }
  throw new Error(
    'The browser journeys need Chromium: run "npx playwright install --with-deps chromium", or install your system\'s chromium package, or set CHROMIUM_PATH.',
  )
}
