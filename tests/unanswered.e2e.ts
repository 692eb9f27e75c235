import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type Page, expect, test } from '@playwright/test'
import { type Application, startApplication } from './application'
import { accountOf, join as joinCrew, searchAs } from './desk-crew'
import { plainBrowser, signIn as signInPlainly } from './plain-browser'
import { signIn } from './staff'

const root = join(import.meta.dirname, '..')
const asked = ['can you engrave my flask', 'engraving on a flask', 'engrave initials on a flask']

/** The demo shop on a copy of its content, content with as few askings as a proof can have. */
async function shopThatProves() {
  const folder = mkdtempSync(join(tmpdir(), 'askwell-proof-'))
  cpSync(join(root, 'content'), folder, { recursive: true })
  const settings = join(folder, 'store.yml')
  writeFileSync(settings, readFileSync(settings, 'utf8').replace(/proofAskings: \d+/, 'proofAskings: 5'))
  const shop = await startApplication({ CONTENT_DIR: folder, RATE_LIMITS: 'off', TRUSTED_PROXIES: '1' })
  const remove = async () => {
    await shop.remove()
    rmSync(folder, { recursive: true })
  }
  return { shop, folder, remove }
}

/** A shopper asks at the home page and sees the results. */
async function ask(browser: Browser, { url }: Application, query: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await page.goto(url)
  await page.getByRole('combobox').fill(query)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/search\?/)
  return page
}

async function atDesk(browser: Browser, shop: Application, name: string): Promise<Page> {
  const page = await (await browser.newContext({ acceptDownloads: true })).newPage()
  await signIn(page, { ...shop, admin: () => accountOf(name) })
  return page
}

function checkContent(folder: string) {
  const { status, stdout } = spawnSync('npm', ['run', '--silent', 'check:content'], {
    cwd: root,
    env: { ...process.env, CONTENT_DIR: folder },
    encoding: 'utf8',
  })
  return { status, output: stdout }
}

function writeAtOnce(file: string, text: string) {
  writeFileSync(`${file}.part`, text)
  renameSync(`${file}.part`, file)
}

/** Looks at the page again and again until the question is there. */
const untilStateIs = (page: Page, state: string) =>
  expect(async () => {
    await page.reload()
    await expect(page.getByRole('main').getByText(state, { exact: true })).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: 90_000 })

test('a question that shoppers ask in vain is answered, proved, and back when its answer is spoiled', async ({
  browser,
}) => {
  const { shop, folder, remove } = await shopThatProves()
  const { email, password } = shop.admin()
  const admin = plainBrowser(shop.url, await signInPlainly(shop.url, email, password))
  await joinCrew(shop.url, admin, 'lead', 'Leo Lead')
  await joinCrew(shop.url, admin, 'editor', 'Edda Editor')

  const inVain = await ask(browser, shop, asked[0]!)
  await expect(inVain.getByRole('main')).not.toContainText('We engrave')
  for (const [number, query] of [...asked, ...asked].entries())
    await searchAs(shop.url, query, 'Chrome/140', { address: `192.0.2.${number}` })

  const lead = await atDesk(browser, shop, 'Leo Lead')
  await lead.goto(`${shop.url}/desk/unanswered`)
  await expect(lead.getByRole('row')).toHaveCount(2)
  await lead.getByRole('link', { name: 'flask' }).click()
  await lead.getByText('Take it').click()
  await lead.getByLabel('Due on').fill('2030-01-31')
  await lead.getByRole('group').filter({ hasText: 'Take it' }).getByRole('button', { name: 'Save' }).click()
  await expect(lead.getByRole('main')).toContainText('Taken')
  await lead.getByText('It needs something else').click()
  const needs = lead.getByRole('group').filter({ hasText: 'It needs something else' })
  await needs.getByLabel('Needs').selectOption('An article')
  await needs.getByRole('button', { name: 'Save' }).click()
  await expect(lead.getByRole('heading', { name: 'It needs an article' })).toBeVisible()
  const question = lead.url()

  const editor = await atDesk(browser, shop, 'Edda Editor')
  await editor.goto(question)
  const decide = editor.getByRole('region', { name: 'Decide' })
  await decide.getByRole('link', { name: 'Write an article' }).click()
  const coming = editor.waitForEvent('download')
  await editor.getByRole('button', { name: 'Download the file' }).click()
  const draft = await coming
  await editor.getByRole('button', { name: 'It is drafted' }).click()
  await expect(editor.getByText('Noted as drafted')).toBeVisible()

  const text = readFileSync(await draft.path(), 'utf8')
  expect(text).toContain(asked.at(-1))
  const article = join(folder, 'articles/gift-cards-and-wrapping', draft.suggestedFilename())
  const front = text.replace('draft: true\n', '')
  writeAtOnce(
    article,
    `${front}\nWe engrave flasks and mugs. Write the initials you want into the note of your order.\n`,
  )
  expect(checkContent(folder)).toMatchObject({ status: 0 })
  await untilStateIs(editor, 'On trial')

  const finds = await ask(browser, shop, asked[1]!)
  await finds.getByRole('main').getByRole('link', { name: 'flask' }).first().click()
  await expect(finds).toHaveURL(/\/articles\//)
  await expect(finds.getByRole('main')).toContainText('We engrave flasks')
  const slug = finds.url().split('/').at(-1)!
  for (const [number, query] of [...asked, ...asked].entries()) {
    const found = await (await fetch(`${shop.url}/api/search?q=${encodeURIComponent(query)}`)).json()
    expect(found.results[0].slug).toBe(slug)
    await searchAs(shop.url, query, 'Firefox/144', { opens: slug, address: `198.51.100.${number}` })
  }
  await untilStateIs(editor, 'Proved')

  await expect(editor.getByRole('main')).toContainText(/Proved\. Of \d visitors who asked, \d opened/)

  writeAtOnce(article, `${front}\nThe museum opens at nine. Trams leave from the square.\n`)
  const { status, output } = checkContent(folder)
  expect(status).toBe(1)
  expect(output).toContain(`is not borne out by "${slug}"`)
  await untilStateIs(editor, 'Came back')
  await expect(editor.getByRole('main')).toContainText('its text does not say what its asks promise')
  await expect(editor.getByRole('main')).not.toContainText('Proved on')
  await lead.goto(`${shop.url}/desk/unanswered`)
  await expect(lead.getByRole('row').nth(1)).toContainText('Came back')
  await remove()
})
