import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { type Application, startApplication } from './application'

const demo = join(import.meta.dirname, '../content')

/** The demo shop on a copy of its content, for a test that edits. */
async function shopToEdit(): Promise<{ shop: Application; folder: string; remove: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'askwell-content-'))
  cpSync(demo, folder, { recursive: true })
  const shop = await startApplication({ CONTENT_DIR: folder, RATE_LIMITS: 'off' })
  const remove = async () => {
    await shop.remove()
    rmSync(folder, { recursive: true })
  }
  return { shop, folder, remove }
}

const bodyOf = async (url: string) => (await fetch(url)).text()

// How soon is measured by bench/content.
test('an edit is on the page, in the search and on its category while the server runs', async () => {
  const { shop, folder, remove } = await shopToEdit()
  const file = join(folder, 'articles/returns-and-exchanges/return-an-item.mdx')
  const page = `${shop.url}/articles/return-an-item`
  const category = `${shop.url}/categories/returns-and-exchanges`
  expect(await bodyOf(page)).toContain('Return an item')
  await Promise.all([bodyOf(category), bodyOf(shop.url)])
  const edited = readFileSync(file, 'utf8').replace(
    'title: Return an item',
    'title: Send a flummoxed parcel home',
  )
  writeFileSync(file, edited)
  await expect.poll(() => bodyOf(page)).toContain('flummoxed')
  const found = async () =>
    (await (await fetch(`${shop.url}/api/search?q=flummoxed`)).json()).results[0]?.slug
  await expect.poll(found).toBe('return-an-item')
  await expect.poll(() => bodyOf(category)).toContain('flummoxed')
  await remove()
})

test('a broken edit keeps the last good article and says in one line what to mend', async () => {
  const { shop, folder, remove } = await shopToEdit()
  const file = join(folder, 'articles/payment/ways-to-pay.mdx')
  const good = readFileSync(file, 'utf8')
  const page = `${shop.url}/articles/ways-to-pay`
  expect(await bodyOf(page)).toContain('Ways to pay')
  writeFileSync(file, `${good}\n<script>alert(1)</script>\n`)
  await expect.poll(() => shop.output()).toMatch(/ways-to-pay\.mdx:\d+:\d+ {2}\S/)
  const kept = await fetch(page)
  expect(kept.status).toBe(200)
  expect(await kept.text()).not.toContain('alert(1)')
  writeFileSync(file, good.replace('title: Ways to pay', 'title: Ways to pay us'))
  await expect.poll(() => bodyOf(page)).toContain('Ways to pay us')
  await remove()
})

test('a new article appears, a removed one is gone, a redirect leads on', async () => {
  const { shop, folder, remove } = await shopToEdit()
  const file = join(folder, 'articles/payment/pay-with-seashells.mdx')
  const address = `${shop.url}/articles/pay-with-seashells`
  const status = async () => (await fetch(address, { redirect: 'manual' })).status
  expect(await status()).toBe(404)
  const article = '---\ntitle: Pay with seashells\ndescription: We take them.\n---\nOnly whole ones.\n'
  writeFileSync(`${file}.part`, article)
  renameSync(`${file}.part`, file)
  await expect.poll(status).toBe(200)
  rmSync(file)
  await expect.poll(status).toBe(404)
  const old = await fetch(`${shop.url}/articles/refund-time`, { redirect: 'manual' })
  expect([301, 308]).toContain(old.status)
  expect(old.headers.get('location')).toContain('/articles/when-will-i-get-my-refund')
  await remove()
})
