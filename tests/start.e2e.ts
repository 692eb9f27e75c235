import { once } from 'node:events'
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { mkdirSync, mkdtempSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { plainBrowser, signIn } from './plain-browser'
import { startApplication } from './application'

const refused: [string, Record<string, string>, string][] = [
  ['a short secret', { AUTH_SECRET: 'too-short' }, 'AUTH_SECRET must have at least 32 characters.'],
  [
    'an unknown database',
    { DATABASE_URL: 'mysql://shop' },
    'DATABASE_URL must start with file: or postgresql://.',
  ],
  [
    'a database that is not there',
    { DATABASE_URL: 'postgresql://127.0.0.1:1/shop' },
    "Can't reach database server",
  ],
  [
    'a mail server without a scheme',
    { SMTP_URL: 'mail.example' },
    'SMTP_URL must start with smtp:// or smtps://.',
  ],
  [
    'an address that is none',
    { APP_URL: 'help' },
    'APP_URL must be an address such as https://help.example.com.',
  ],
  [
    'a folder that is not there',
    { CONTENT_DIR: '/nowhere' },
    'CONTENT_DIR is /nowhere, but there is no such folder.',
  ],
]

for (const [what, variables, sentence] of refused) {
  test(`refuses to start on ${what}, with a sentence that names it`, async () => {
    const failure = await startApplication(variables).catch(String)
    expect(failure).toContain('The application ended while starting')
    expect(failure).toContain(`Askwell did not start. ${sentence}`)
    expect(failure).not.toContain('    at ')
  })
}

test('a start without limits says so loudly, an ordinary one does not', async () => {
  const open = await startApplication({ RATE_LIMITS: 'off' })
  expect(open.output()).toContain('!!! RATE_LIMITS is off')
  await open.remove()
  const ordinary = await startApplication()
  expect(ordinary.output()).not.toContain('RATE_LIMITS')
  await ordinary.remove()
})

test('the first start makes an account and a secret; later starts keep both and say neither again', async () => {
  const application = await startApplication()
  const { email, password } = application.admin()
  expect(email).toBe('admin@larkspur.example')
  const secret = readFileSync(join(application.dataDir, 'auth-secret'), 'utf8')
  const printed = application.output().length
  expect([0, 143]).toContain(await application.stop())
  await application.start()
  expect(application.output().slice(printed)).not.toContain(password)
  expect(readFileSync(join(application.dataDir, 'auth-secret'), 'utf8')).toBe(secret)
  expect(readdirSync(application.dataDir)).toContain('askwell.db')
  await application.remove()
})

test('one build shows another shop, of which only articles with title and description exist', async () => {
  const shop = mkdtempSync(join(tmpdir(), 'askwell-shop-'))
  mkdirSync(join(shop, 'articles/gift-cards'), { recursive: true })
  const article =
    '---\ntitle: Use a gift card\ndescription: Enter its code in checkout.\n---\nType the **code** in checkout.\n'
  writeFileSync(join(shop, 'articles/gift-cards/use-a-gift-card.mdx'), article)
  const application = await startApplication({ CONTENT_DIR: shop })
  const home = await (await fetch(application.url)).text()
  expect(home).toContain('Gift cards')
  expect(home).not.toContain('Larkspur')
  const page = await fetch(`${application.url}/articles/use-a-gift-card`)
  expect(page.status).toBe(200)
  expect(await page.text()).toContain('<strong>code</strong>')
  const found = await (await fetch(`${application.url}/api/search?q=use+giftcard`)).json()
  expect(found.results[0].slug).toBe('use-a-gift-card')
  const { email, password } = application.admin()
  const desk = plainBrowser(application.url, await signIn(application.url, email, password))
  expect(await desk.page('/desk/mail')).toContain('The team is not told by mail')
  await application.remove()
  expect(existsSync(join(shop, 'articles'))).toBe(true)
})

test('browsers of the journeys reach this machine and nothing else', async ({ page }) => {
  const server = createServer((_, response) => response.end('here')).listen(0)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  await page.goto(`http://localhost:${port}/`)
  await expect(page.getByText('here')).toBeVisible()
  for (const foreign of ['foreign.localhost', 'foreign.example', '127.0.0.2', '[::ffff:7f00:2]'])
    await expect(page.goto(`http://${foreign}:${port}/`)).rejects.toThrow('ERR_NAME_NOT_RESOLVED')
  server.close()
})
