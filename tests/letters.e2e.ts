import AxeBuilder from '@axe-core/playwright'
import { type Browser, type Page, expect } from '@playwright/test'
import { openMailbox } from '@/lib/testing/mailbox'
import { startApplication } from './application'
import { test as journey } from './journey'
import { signIn } from './staff'

type Mailbox = Awaited<ReturnType<typeof openMailbox>>

const test = journey.extend<object, { mailbox: Mailbox }>({
  mailbox: [
    async ({}, use) => {
      const mailbox = await openMailbox()
      await use(mailbox)
      await mailbox.close()
    },
    { scope: 'worker' },
  ],
  application: [
    async ({ mailbox }, use) => {
      const application = await startApplication({ RATE_LIMITS: 'off', SMTP_URL: mailbox.url })
      await use(application)
      await application.remove()
    },
    { scope: 'worker' },
  ],
})

const send = (page: Page) => page.getByRole('button', { name: /^(Send|Send anyway|Try again)$/ })
const mailTo = (mailbox: Mailbox, address: string) =>
  mailbox.arrived.filter(({ envelopeTo }) => envelopeTo.includes(address)).map(({ mail }) => mail)

async function withoutScripts<T>(browser: Browser, baseURL: string, run: (page: Page) => Promise<T>) {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL })
  try {
    return await run(await context.newPage())
  } finally {
    await context.close()
  }
}

test('a letter carries what was searched and read, arrives, and its answer comes back in the thread', async ({
  page,
  application,
  mailbox,
}) => {
  await page.goto('/articles/track-your-parcel')
  await page.goto('/contact?q=wher+is+my+parsel')
  await expect(page.getByLabel(/You read Track your parcel/)).toBeChecked()
  await expect(page.getByLabel('Your message')).toHaveValue('wher is my parsel')
  await page.getByLabel('Your message').fill('It says delivered, but <b>nothing</b> came.')
  await expect(page.getByText('These articles may answer it already')).toBeVisible()
  await page.getByLabel('E-mail address for our answer').fill('ana@example.com')
  await page.getByLabel('Your name').fill('Ana "Løvås" <x>')
  await page.reload()
  await expect(page.getByLabel('Your message')).toHaveValue('It says delivered, but <b>nothing</b> came.')
  await expect(page.getByText('This is what you had typed before.')).toBeVisible()
  await send(page).dblclick()
  await expect(page.getByRole('heading', { name: 'Your message has arrived' })).toBeVisible()
  await expect(page.getByText('ana@example.com')).toBeVisible()
  await page.reload()

  await expect.poll(() => mailTo(mailbox, 'ana@example.com').length).toBe(1)
  await expect.poll(() => mailTo(mailbox, 'help@larkspur.example').length).toBe(1)
  const [confirmation] = mailTo(mailbox, 'ana@example.com')
  const [notice] = mailTo(mailbox, 'help@larkspur.example')
  expect(confirmation?.to).toEqual([{ name: 'Ana "Løvås" <x>', address: 'ana@example.com' }])
  expect(confirmation?.html).toContain('&lt;b&gt;nothing&lt;/b&gt;')
  expect(notice?.text).toContain('Searched for: wher is my parsel')
  expect(notice?.text).toContain(`${application.url}/articles/track-your-parcel`)

  await signIn(page, application)
  await page.goto('/desk/inbox')
  await page.getByRole('link', { name: /It says delivered/ }).click()
  await expect(page.getByText('It says delivered, but <b>nothing</b> came.').last()).toBeVisible()
  const facts = page.getByRole('button', { name: 'About the shopper' })
  if (await facts.isVisible()) await facts.click()
  await expect(page.getByRole('link', { name: 'Track your parcel' })).toBeVisible()
  const back = page.getByRole('button', { name: '← Conversation' })
  if (await back.isVisible()) await back.click()
  await page.getByLabel('Your answer').fill('We look into it.')
  await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain('We look into it.')
  await page.reload()
  await expect(page.getByLabel('Your answer')).toHaveValue('We look into it.')
  await page.getByRole('button', { name: 'Send answer' }).click()
  await expect(page.getByLabel('Your answer')).toHaveValue('')
  await expect.poll(() => mailTo(mailbox, 'ana@example.com').length).toBe(2)
  const answer = mailTo(mailbox, 'ana@example.com')[1]
  expect(answer?.inReplyTo).toBe(confirmation?.messageId)
  expect(answer?.references).toBe(confirmation?.messageId)
  expect(answer?.subject).toBe(`Re: ${confirmation?.subject}`)
})

test('a letter from an article carries the search that led there and what was read on the way', async ({
  page,
}) => {
  await page.goto('/search?q=wher+is+my+pakage')
  await page.getByRole('link', { name: 'Track your parcel', exact: true }).click()
  await expect(page).toHaveURL(/\/articles\/track-your-parcel$/)
  await expect(page.locator('#rated input[name="searchId"]').first()).toHaveValue(/^[0-9a-f-]{36}$/)
  await page.goto('/articles/return-an-item')
  await page.getByRole('main').getByRole('link', { name: 'Write to us' }).last().click()
  await expect(page.getByLabel(/You searched for wher is my pakage/)).toBeChecked()
  await expect(page.getByLabel(/You read Track your parcel/)).toBeChecked()
  await expect(page.getByLabel(/You read Return an item/)).toBeChecked()
  await expect(page.getByLabel('Your message')).toHaveValue('wher is my pakage')
  await expect(page.locator('input[name="searchId"]')).toHaveValue(/^[0-9a-f-]{36}$/)
})

test('without scripts too, a letter carries the search, the result opened and the article it comes from', async ({
  browser,
  baseURL,
}) => {
  await withoutScripts(browser, baseURL!, async (page) => {
    await page.goto('/search?q=where+is+my+package')
    await page.getByRole('link', { name: 'Track your parcel', exact: true }).click()
    await expect(page).toHaveURL(/\/articles\/track-your-parcel$/)
    await page.goto('/articles/return-an-item')
    await page.getByRole('main').getByRole('link', { name: 'Write to us' }).last().click()
    await expect(page.getByLabel(/You searched for where is my package/)).toBeChecked()
    await expect(page.getByLabel(/You read Track your parcel/)).toBeChecked()
    await expect(page.getByLabel(/You read Return an item/)).toBeChecked()
    await expect(page.locator('input[name="searchId"]')).toHaveValue(/^[0-9a-f-]{36}$/)
  })
})

test('without scripts nothing typed is lost, and a letter sent again is the same letter', async ({
  browser,
  baseURL,
  mailbox,
}) => {
  await withoutScripts(browser, baseURL!, async (page) => {
    await page.goto('/contact?articles=track-your-parcel&q=late')
    await page.getByLabel('Your message').fill('Line one\nLine two')
    await page.getByLabel('E-mail address for our answer').fill('bob@example')
    await page.getByLabel(/You searched for/).uncheck()
    const [refused] = await Promise.all([page.waitForNavigation(), send(page).click()])
    expect(refused?.status()).toBe(400)
    await expect(page.getByText('does not look like one complete e-mail address')).toBeVisible()
    await expect(page.getByLabel('Your message')).toHaveValue('Line one\nLine two')
    await expect(page.getByLabel(/You read Track your parcel/)).toBeChecked()
    await expect(page.getByLabel(/You searched for/)).toHaveCount(0)
    await page.getByLabel('E-mail address for our answer').fill('bob@example.com')
    await send(page).click()
    await expect(page).toHaveURL('/contact/sent')
    await page.goto('/contact')
    await page.getByLabel('Your message').fill('Line one\nLine two')
    await page.getByLabel('E-mail address for our answer').fill('bob@example.com')
    await send(page).click()
    await expect(page).toHaveURL('/contact/sent')
  })
  await expect.poll(() => mailTo(mailbox, 'bob@example.com').length).toBe(1)
  await new Promise((resolve) => setTimeout(resolve, 2_500))
  expect(mailTo(mailbox, 'bob@example.com')).toHaveLength(1)
})

test('a letter that cannot be sent stays, and is sent once when the way is open again', async ({
  page,
  context,
  mailbox,
}) => {
  await page.goto('/contact')
  await page.getByLabel('Your message').fill('Is anybody there?')
  await page.getByLabel('E-mail address for our answer').fill('eve@example.com')
  await context.setOffline(true)
  await send(page).click()
  await expect(page.getByText('That could not be sent.')).toBeVisible()
  await expect(page.getByLabel('Your message')).toHaveValue('Is anybody there?')
  await context.setOffline(false)
  await send(page).click()
  await expect(page).toHaveURL('/contact/sent')
  await expect.poll(() => mailTo(mailbox, 'eve@example.com').length).toBe(1)
})

test('mail that the server refuses stands on the desk with the reason, and goes out when tried again', async ({
  page,
  application,
  mailbox,
}) => {
  mailbox.faults.push('no such address')
  const letter = {
    clientId: crypto.randomUUID(),
    channel: 'email',
    email: 'typo@example.com',
    body: 'Hello',
  }
  await page.request.post('/api/conversations', { data: letter })
  await signIn(page, application)
  await expect(async () => {
    await page.goto('/desk/mail?state=failed')
    await expect(page.getByRole('cell', { name: /No such address/ })).toBeVisible({ timeout: 500 })
  }).toPass()
  await page.locator('tbody a').click()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('button', { name: 'Try again' })).toHaveCount(0)
  await expect
    .poll(() => mailTo(mailbox, 'typo@example.com').length + mailTo(mailbox, 'help@larkspur.example').length)
    .toBeGreaterThan(1)
  await page.goto('/desk/mail?state=failed')
  await expect(page.getByText('No e-mail has failed.')).toBeVisible()
})

test('when people answer is told on the clock of the reader', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ timezoneId: 'Asia/Tokyo', baseURL })
  const page = await context.newPage()
  await page.goto('/contact')
  await expect(page.locator('time[data-moment]').first()).toContainText('your time')
  await context.close()
  await withoutScripts(browser, baseURL!, async (still) => {
    await still.goto('/contact')
    await expect(still.locator('time[data-moment]').first()).toContainText(/CES?T/)
  })
})

test('the contact pages and the mail of the desk have no accessibility faults', async ({
  page,
  application,
}) => {
  const faults = async () =>
    (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html])
  for (const [width, colorScheme] of [
    [390, 'dark'],
    [1280, 'light'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.goto('/contact?q=late+parcel&articles=track-your-parcel')
    await page.getByLabel('Your message').fill('My parcel is late, where is it?')
    await expect(page.getByText('These articles may answer it already')).toBeVisible()
    expect(await faults()).toEqual([])
    await page.goto('/contact/sent')
    expect(await faults()).toEqual([])
  }
  await signIn(page, application)
  await page.goto('/desk/mail?state=sent')
  expect(await faults()).toEqual([])
  await page.locator('tbody a').first().click()
  await expect(page.locator('tbody')).toHaveCount(0)
  expect(await faults()).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
})
