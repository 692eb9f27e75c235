// npm run bench:pages: an article page of Askwell against a bare prerendered Next.js page, in one run: requests per second
// from the cache (at least 0.8 of the bare page's) and JavaScript (at most 15 KB gzip more).
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import autocannon from 'autocannon'
import { build } from '../../scripts/prepare.mjs'
import { buildBarePage } from './bare-page.mjs'
import { serve } from './server.mjs'

const root = join(import.meta.dirname, '../..')
const rounds = Number(process.env.ROUNDS ?? 9)
const seconds = Number(process.env.SECONDS ?? 4)
const wanted = { ratio: 0.8, bytes: 15 * 1024 }

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
const number = (value) => Math.round(value).toLocaleString('en')

/** The scripts a browser that knows modules loads with a page, compressed. */
async function javaScriptOf(url) {
  const html = await (await fetch(url)).text()
  const tags = [...html.matchAll(/<script\b[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => !/nomodule/i.test(tag))
  const sources = new Set(tags.flatMap((tag) => /\bsrc="([^"]+)"/.exec(tag)?.[1] ?? []))
  const sizes = await Promise.all(
    [...sources].map(async (source) => {
      const script = await fetch(new URL(source.replaceAll('&amp;', '&'), url))
      return gzipSync(Buffer.from(await script.arrayBuffer()), { level: 9 }).length
    }),
  )
  return {
    html: html.length,
    packed: gzipSync(html).length,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
  }
}

async function requestsPerSecond(url) {
  const { requests, non2xx, errors } = await autocannon({ url, connections: 10, duration: seconds })
  if (non2xx || errors) throw new Error(`${url}: ${non2xx} answers were no success, ${errors} failed.`)
  return requests.average
}

/** The article whose page is neither short nor long. */
async function typicalArticle(url) {
  const sitemap = await (await fetch(`${url}/sitemap.xml`)).text()
  const paths = [...sitemap.matchAll(/<loc>[^<]*(\/articles\/[^<]+)<\/loc>/g)].map(([, path]) => path)
  const sizes = await Promise.all(
    paths.map(async (path) => ({ path, size: (await (await fetch(url + path)).text()).length })),
  )
  return sizes.toSorted((a, b) => a.size - b.size)[Math.floor(sizes.length / 2)].path
}

build()
console.log('Building the bare page …')
const bareFolder = buildBarePage()
const dataDir = mkdtempSync(join(tmpdir(), 'askwell-bench-'))
const bare = await serve(bareFolder, '/')
const askwell = await serve(root, '/api/health', { DATA_DIR: dataDir, RATE_LIMITS: 'off' })
let failed = false
try {
  const article = askwell.url + (await typicalArticle(askwell.url))
  const cache = (await fetch(article)).headers.get('x-nextjs-cache')
  if (cache !== 'HIT') throw new Error(`${article} does not come from the cache but ${cache}.`)

  const [ours, theirs] = [await javaScriptOf(article), await javaScriptOf(bare.url)]
  console.log(
    `${article.replace(askwell.url, '')}: ${number(ours.html)} bytes of HTML, ${number(ours.packed)} packed`,
  )
  const more = ours.bytes - theirs.bytes
  console.log(
    `JavaScript, gzip: ${number(ours.bytes)} bytes, bare page ${number(theirs.bytes)}: ${number(more)} more`,
  )

  for (const url of [bare.url, article]) await requestsPerSecond(url) // warm
  const pairs = []
  for (let round = 0; round < rounds; round++) {
    const order = round % 2 ? [article, bare.url] : [bare.url, article]
    const measured = new Map()
    for (const url of order) measured.set(url, await requestsPerSecond(url))
    const pair = { bare: measured.get(bare.url), article: measured.get(article) }
    pairs.push(pair)
    const ratio = (pair.article / pair.bare).toFixed(3)
    console.log(
      `round ${round + 1}: bare ${number(pair.bare)}/s, article ${number(pair.article)}/s, ratio ${ratio}`,
    )
  }
  const ratio = median(pairs.map((pair) => pair.article / pair.bare))
  console.log(
    `median: bare ${number(median(pairs.map((pair) => pair.bare)))}/s, article ${number(median(pairs.map((pair) => pair.article)))}/s, ratio ${ratio.toFixed(3)}`,
  )
  failed = ratio < wanted.ratio || more > wanted.bytes
  console.log(
    `${failed ? 'MISSED' : 'held'}: ratio ≥ ${wanted.ratio}, JavaScript ≤ ${number(wanted.bytes)} bytes more`,
  )
} finally {
  bare.stop()
  askwell.stop()
  rmSync(bareFolder, { recursive: true, force: true })
  rmSync(dataDir, { recursive: true, force: true })
}
process.exit(failed ? 1 : 0)
