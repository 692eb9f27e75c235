import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type Page, chromium } from '@playwright/test'
import { parse } from 'yaml'
import { openContent } from '@/lib/articles/live-content'
import type { Article } from '@/lib/articles/schema'
import { generateShop } from '../content/generate-shop'
import { serve } from '../pages/server.mjs'
import { miniSearchBytes } from './index-size'
import { keystrokes, rounds } from './keystrokes'
import { table } from './tables'

const root = join(import.meta.dirname, '../..')
const slowdown = 4

/** Instant results in Chromium, from the built application: bytes, time from focus, and every keystroke. */
export async function browserSpeed(sizes: number[]): Promise<string> {
  const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
  const missing = [join(root, '.next/BUILD_ID'), executablePath].filter((file) => !existsSync(file))
  if (missing.length)
    return `Not measured: there is no ${missing.join(' and no ')} (npm run build, CHROMIUM_PATH).`
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const felt = await slowdownOfWorkers(browser)
    const rows: string[][] = []
    for (const size of sizes) rows.push(await measureShop(browser, size))
    const head = [
      'articles',
      'index KB',
      'of MiniSearch that shows as much',
      'of MiniSearch of ids',
      'all KB',
      'first result ms',
      'ready ms',
      'key p50 ms',
      'p95 ms',
      'with messages p95 ms',
    ]
    const note = `Processor slowed ${slowdown}×, of which a worker feels ${felt.toFixed(1)}×: keystrokes are measured in the worker unslowed and multiplied by ${slowdown}, each the median of ${rounds} rounds over all of them, from the message that arrives to the answer that was posted; the last column has the messages there and back in it. The first result is at the page's slowed pace, ready at the worker's own.`
    return `${table(head, rows)}\n\n${note}`
  } finally {
    await browser.close()
  }
}

/** Chromium slows the page's own thread; whether workers are slowed depends on its version. */
async function slowdownOfWorkers(browser: Browser): Promise<number> {
  const page = await browser.newPage()
  await page.goto('data:text/html,')
  const loop = () =>
    page.evaluate(async () => {
      const source = `const from = performance.now(); let sum = 0
        for (let i = 0; i < 3e8; i++) sum += i % 7
        postMessage(performance.now() - from + sum * 0)`
      const worker = new Worker(URL.createObjectURL(new Blob([source])))
      return new Promise<number>((resolve) => (worker.onmessage = ({ data }) => resolve(data as number)))
    })
  await loop()
  const plain = await loop()
  await slow(page)
  const slowed = await loop()
  await page.close()
  return Math.min(slowdown, Math.max(1, slowed / plain))
}

async function slow(page: Page, rate = slowdown) {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate })
}

async function measureShop(browser: Browser, size: number): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'askwell-browser-'))
  const contentDir = join(folder, 'content')
  generateShop(contentDir, size, join(root, 'content'))
  const articles = [...openContent(contentDir).set.articles.values()]
  const { showing, bare } = miniSearchBytes(articles)
  const server = await serve(root, '/api/health', {
    CONTENT_DIR: contentDir,
    DATA_DIR: folder,
    RATE_LIMITS: 'off',
  })
  try {
    const { file } = (await (await fetch(`${server.url}/api/search-index`)).json()) as { file: string }
    const own = (await (await fetch(server.url + file)).arrayBuffer()).byteLength
    const { bytes, first, ready, keys, messages } = await type(browser, server.url, questionsFor(articles))
    return [
      `${size}`,
      kilobytes(own),
      `${(own / showing).toFixed(2)} (${kilobytes(showing)} KB)`,
      `${(own / bare).toFixed(2)} (${kilobytes(bare)} KB)`,
      kilobytes(bytes),
      first.toFixed(0),
      ready.toFixed(0),
      at(keys, 0.5).toFixed(1),
      at(keys, 0.95).toFixed(1),
      at(messages, 0.95).toFixed(1),
    ]
  } finally {
    server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Runs in the page: holds on to its worker, and notes when that is ready. Text, because tsx adds names of its own. */
const keepWorker = `
  const Plain = Worker
  globalThis.Worker = class extends Plain {
    constructor(address, options) {
      super(address, options)
      globalThis.searchWorker = this
      this.addEventListener('message', ({ data }) => {
        if (data.ready) globalThis.readyAt = performance.now()
      })
    }
  }`

/** Focuses the box of the home page, types, and asks the worker every question letter by letter. */
async function type(browser: Browser, url: string, questions: string[]) {
  const page = await (await browser.newContext()).newPage()
  await page.addInitScript({ content: keepWorker })
  await page.goto(url, { waitUntil: 'networkidle' })
  await slow(page)
  let bytes = 0
  const counting: Promise<void>[] = []
  page.on('requestfinished', (request) => {
    counting.push(
      request.sizes().then(({ responseBodySize }) => void (bytes += Math.max(0, responseBodySize))),
    )
  })
  const focused = await page.evaluate(() => performance.now())
  await page.getByRole('combobox').focus()
  await page.keyboard.type('where')
  await page.getByRole('option').first().waitFor()
  const shown = await page.evaluate(() => performance.now())
  await page.waitForFunction(() => 'readyAt' in globalThis, undefined, { timeout: 60_000 })
  const ready = await page.evaluate(() => (globalThis as unknown as { readyAt: number }).readyAt)
  await Promise.all(counting)
  // Messages go through the page's thread: slowed, it would be measured too.
  await slow(page, 1)
  const { keys, messages } = await keystrokes(page, questions)
  await page.context().close()
  const slowed = (times: number[]) => times.map((time) => time * slowdown)
  return {
    bytes,
    first: shown - focused,
    ready: ready - focused,
    keys: slowed(keys),
    messages: slowed(messages),
  }
}

/** What shoppers asked the demo shop, and what these articles say they are asked. */
function questionsFor(articles: Article[]): string[] {
  const golden = parse(readFileSync(join(root, 'lib/search/golden.yml'), 'utf8')) as Record<string, string[]>
  const asked = Object.values(golden).map(([line]) => line!.split(' | ')[0]!)
  const step = Math.max(1, Math.floor(articles.length / 30))
  const asks = articles.flatMap(({ asks }, place) => (place % step ? [] : asks.slice(0, 1)))
  return [...asked.slice(0, 30), ...asks.slice(0, 30)]
}

const kilobytes = (bytes: number) => (bytes / 1024).toFixed(0)
const at = (values: number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))]!
