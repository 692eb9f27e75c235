import { type Browser, type Page, expect, test } from '@playwright/test'
import { type Application, startApplication } from './application'
import { accountOf, join, searchInVain } from './desk-crew'
import { plainBrowser, signIn as signInPlainly } from './plain-browser'
import { signIn } from './staff'

async function atDesk(
  browser: Browser,
  shop: Application,
  name: string,
  javaScriptEnabled = true,
): Promise<Page> {
  const page = await (await browser.newContext({ javaScriptEnabled })).newPage()
  await signIn(page, { ...shop, admin: () => accountOf(name) })
  return page
}

/** The form that is folded away under this title. */
async function unfold(page: Page, title: string) {
  const fold = page.getByRole('group').filter({ has: page.locator('summary', { hasText: title }) })
  if ((await fold.getAttribute('open')) === null) await fold.locator('summary').click()
  return fold
}

test('two leads at one question do not overwrite each other, and merge and move what belongs together', async ({
  browser,
}) => {
  const shop = await startApplication({ RATE_LIMITS: 'off' })
  const { email, password } = shop.admin()
  const admin = plainBrowser(shop.url, await signInPlainly(shop.url, email, password))
  for (const name of ['Lia Lead', 'Leo Lead']) await join(shop.url, admin, 'lead', name)
  for (const query of ['zebra unicycle lessons', 'tuba valve grease']) await searchInVain(shop.url, query)

  const [lia, leo] = [await atDesk(browser, shop, 'Lia Lead'), await atDesk(browser, shop, 'Leo Lead', false)]
  await lia.goto(`${shop.url}/desk/unanswered`)
  await lia.getByRole('link', { name: 'zebra unicycle lessons' }).click()
  await expect(lia.getByRole('heading', { level: 1 })).toHaveText('zebra unicycle lessons')
  await leo.goto(lia.url())

  const take = await unfold(lia, 'Take it')
  await take.getByRole('button', { name: 'Save' }).click()
  await expect(lia.getByText('Saved who works on it')).toBeVisible()
  const ignore = await unfold(leo, 'Ignore')
  await ignore.getByLabel('Reason').fill('we teach nobody')
  await ignore.getByRole('button', { name: 'Ignore it' }).click()
  await expect(leo.getByRole('alert')).toContainText('Lia Lead took it.')
  await expect(leo.getByRole('alert')).toContainText('Nothing was changed')
  await expect(leo.getByRole('main').getByText('Taken', { exact: true })).toBeVisible()
  await expect(ignore.getByLabel('Reason')).toHaveValue('we teach nobody')
  await ignore.getByRole('button', { name: 'Ignore it' }).click()
  await expect(leo.getByRole('main').getByText('Ignored', { exact: true })).toBeVisible()
  await unfold(leo, 'Ignore')
  await ignore.getByLabel('Reason').fill('')
  await ignore.getByRole('button', { name: 'Ignore it' }).click()
  await expect(ignore.getByLabel('Reason')).toHaveAccessibleDescription(/Write the reason/)

  await leo.getByLabel('Find another question').fill('Grease')
  await leo.getByRole('button', { name: 'Find' }).click()
  await leo.getByRole('button', { name: 'Merge “tuba valve grease”' }).click()
  await expect(leo.getByText('Merged.')).toBeVisible()
  await expect(leo.getByRole('checkbox', { name: 'tuba valve grease' }).first()).toBeVisible()
  await leo.getByRole('button', { name: 'Move' }).click()
  await expect(leo.getByRole('alert')).toHaveText('Tick the phrasings that are to move.')
  await shop.remove()
})

test('every way to answer a question is one click from its page, also to each of the nearest articles', async ({
  browser,
}) => {
  const shop = await startApplication({ RATE_LIMITS: 'off' })
  const { email, password } = shop.admin()
  const admin = plainBrowser(shop.url, await signInPlainly(shop.url, email, password))
  await join(shop.url, admin, 'lead', 'Leo Lead')
  await searchInVain(shop.url)
  const leo = await atDesk(browser, shop, 'Leo Lead', false)
  await leo.goto(`${shop.url}/desk/unanswered`)
  await leo.getByRole('link', { name: 'zebra unicycle lessons' }).click()
  const decide = leo.getByRole('region', { name: 'Decide' })
  const draft = leo.getByRole('region', { name: 'Draft' })

  await decide.getByRole('link', { name: 'Write an article' }).click()
  await expect(draft.getByRole('button', { name: 'It is drafted' })).toHaveCount(1)
  await leo.getByRole('link', { name: 'Add these words to “Rent' }).click()
  await expect(draft.getByRole('group', { name: 'These words become its asks' })).toBeVisible()
  await expect(draft.getByText(/^Add these words to “Rent/)).toBeVisible()
  await leo.getByRole('link', { name: 'Add a synonym that leads to “Rent' }).click()
  await expect(draft.getByLabel('Words that mean the same')).toHaveValue(/^(zebra|unicycle|lessons), $/)
  await draft.getByRole('button', { name: 'It is drafted' }).click()
  await expect(draft.getByLabel('Words that mean the same')).toHaveAccessibleDescription(/at least two words/)
  await decide.getByRole('link', { name: 'Ignore' }).click()
  await decide.getByLabel('Reason').fill('we teach nobody')
  await decide.getByRole('button', { name: 'Ignore it' }).click()
  await expect(leo.getByText('Ignored.', { exact: true })).toBeVisible()
  await shop.remove()
})
