import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { startApplication } from './application'
import { standAtDesk } from './at-the-desk'
import { expect, test as journey } from './journey'
import { type PlainBrowser, plainBrowser, signIn } from './plain-browser'

/** Somebody at the desk, who is there as long as the stream of the desk is open. */
type Agent = {
  conversation: (text: string) => Promise<string>
  say: (id: string, body: string, resolve?: boolean) => Promise<void>
  type: (id: string) => Promise<void>
  /** signed in and looking, but no chats are offered */
  away: (isAway: boolean) => Promise<void>
  detail: (id: string) => Promise<Detail>
  /** closes what is theirs: who has four chats is offered no fifth */
  finish: () => Promise<void>
}

type Detail = {
  byMail: boolean
  shopperEmail: string | null
  shopperSeenSeq: number
  messages: { seq: number; author: string; body: string }[]
}

const test = journey.extend<object, { agent: Agent }>({
  application: [
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'askwell-chat-'))
      cpSync(join(import.meta.dirname, '../content'), folder, { recursive: true })
      const store = join(folder, 'store.yml')
      // Without hours somebody may be there at any time.
      writeFileSync(store, readFileSync(store, 'utf8').replace(/^hours:\n(?: .*\n)+/m, ''))
      const application = await startApplication({ CONTENT_DIR: folder, RATE_LIMITS: 'off' })
      await use(application)
      await application.remove()
      rmSync(folder, { recursive: true })
    },
    { scope: 'worker' },
  ],
  agent: [
    async ({ application }, use) => {
      const { email, password } = application.admin()
      const cookie = await signIn(application.url, email, password)
      const leave = await standAtDesk(application.url, cookie)
      await use(agentAt(plainBrowser(application.url, cookie)))
      await leave()
    },
    { scope: 'worker' },
  ],
})

function agentAt(desk: PlainBrowser): Agent {
  const doors = '/api/desk/conversations'
  const answerOf = async (response: Response) => {
    expect(response.ok, `${response.url} ${response.status}`).toBe(true)
    return response
  }
  const detail = async (id: string): Promise<Detail> =>
    (await answerOf(await desk.get(`${doors}/${id}`))).json()
  return {
    async conversation(text) {
      let found: string | undefined
      // The shopper sees a message before it is at the desk.
      await expect(async () => {
        const list = await (await answerOf(await desk.get(`${doors}?view=all`))).json()
        for (const { id } of list.conversations as { id: string }[])
          if (JSON.stringify((await detail(id)).messages).includes(text)) found = id
        expect(found, `the chat in which "${text}" was written`).toBeDefined()
      }).toPass({ timeout: 30_000 })
      return found!
    },
    async say(id, body, resolve) {
      const message = { clientId: crypto.randomUUID(), body, ...(resolve && { resolve }) }
      await answerOf(await desk.send(`${doors}/${id}/messages`, message))
    },
    type: async (id) => void (await answerOf(await desk.send(`${doors}/${id}/typing`, {}))),
    away: async (away) => void (await answerOf(await desk.send('/api/desk/presence', { away }))),
    detail,
    async finish() {
      const mine = await (await answerOf(await desk.get(`${doors}?view=mine`))).json()
      for (const { id } of mine.conversations as { id: string }[])
        await answerOf(await desk.send(`${doors}/${id}/resolve`, {}))
    },
  }
}

test.beforeEach(({ agent }) => agent.finish())

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true }

const picture = Buffer.concat([
  Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex'),
  Buffer.alloc(40),
])

/** A picture of one red dot that browsers draw. */
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
)

const field = (page: Page) => page.getByRole('textbox', { name: 'Your message' })
const said = (page: Page) => page.getByRole('log').getByRole('listitem')
const panel = (page: Page): Locator => page.getByRole('dialog', { name: 'Chat' })

async function openChat(page: Page, address = '/articles/track-your-parcel') {
  await page.goto(address)
  await page.getByRole('heading', { name: 'Still need a person?' }).scrollIntoViewIfNeeded()
  await page.getByRole('button', { name: 'Chat with us' }).click()
  await expect(panel(page)).toBeVisible()
}

async function write(page: Page, text: string) {
  await field(page).fill(text)
  await page.getByRole('button', { name: 'Send', exact: true }).click()
}

test('a shopper asks, an agent answers, and the chat goes along from page to page', async ({
  page,
  agent,
}) => {
  await page.goto('/search?q=wher+is+my+parsel')
  await openChat(page)
  await write(page, 'My parcel is lost.')
  await expect(said(page)).toContainText(['My parcel is lost.'])
  const id = await agent.conversation('My parcel is lost.')
  await agent.type(id)
  await agent.say(id, 'Let me look.')
  await expect(said(page).last()).toContainText('Let me look.')
  await page.reload()
  await expect(said(page)).toContainText(['My parcel is lost.', 'Let me look.'])
  await page.goto('/articles/return-an-item')
  await expect(said(page)).toHaveCount(2)
  await page.getByRole('button', { name: /^Close the chat/ }).click()
  await expect(page.getByRole('button', { name: 'Your chat' })).toBeFocused()
  await agent.say(id, 'Found it.')
  await expect(page.getByRole('button', { name: 'Your chat, new answers: 1' })).toBeVisible()
  await expect(page).toHaveTitle(/^\(1\) /)
  await page.getByRole('button', { name: /Your chat/ }).click()
  await expect(said(page).last()).toContainText('Found it.')
  await expect(page).not.toHaveTitle(/^\(1\) /)
  await agent.say(id, 'Bye!', true)
  await panel(page).getByRole('button', { name: 'Yes' }).click()
  await expect(panel(page).getByText('Thank you for telling us.')).toBeVisible()
})

test('two tabs and the desk have the same 101 messages, whoever wrote them where', async ({
  page,
  context,
  agent,
}) => {
  await openChat(page)
  await write(page, 'First, from one tab')
  await expect(said(page)).toHaveCount(1)
  const other = await context.newPage()
  await other.goto('/articles/track-your-parcel')
  await other.getByRole('button', { name: 'Your chat' }).click()
  await expect(said(other)).toHaveCount(1)
  const id = await agent.conversation('First, from one tab')
  const volley = Array.from({ length: 8 }, (_, index) => index)
  for (let count = 1; count <= 10; count++) {
    await write(other, `other ${count}.`)
    await Promise.all(volley.map((index) => agent.say(id, `agent ${count}/${index}.`)))
    await write(page, `one ${count}.`)
  }
  for (const tab of [page, other]) await expect(said(tab)).toHaveCount(101)
  // A tab shows what it says before it is stored.
  let stored: string[] = []
  await expect
    .poll(async () => (stored = (await agent.detail(id)).messages.map(({ body }) => body)).length)
    .toBe(101)
  expect(new Set(stored).size).toBe(101)
  for (const tab of [page, other]) {
    const shown = await said(tab).allInnerTexts()
    stored.forEach((body, index) => expect(shown[index]).toContain(body))
  }
})

test('without network a message waits, survives a reload, and is sent once when the way is open', async ({
  page,
  context,
  agent,
}) => {
  await openChat(page)
  await write(page, 'Before the tunnel')
  await expect(said(page)).toHaveCount(1)
  const id = await agent.conversation('Before the tunnel')
  await context.setOffline(true)
  await write(page, 'In the tunnel')
  await expect(page.getByText('Not sent yet. We try again by ourselves.')).toBeVisible()
  await agent.say(id, 'Are you there?')
  await context.setOffline(false)
  await expect.poll(async () => (await said(page).allInnerTexts()).join()).toContain('Are you there?')
  await expect(page.getByText('Not sent yet.')).toHaveCount(0)
  const bodies = async () => (await agent.detail(id)).messages.map(({ body }) => body)
  await expect.poll(bodies).toEqual(['Before the tunnel', 'Are you there?', 'In the tunnel'])
  await page.route('**/messages', (route) => route.abort())
  await write(page, 'And again')
  await expect(page.getByText('Not sent yet.')).toBeVisible()
  await page.unroute('**/messages')
  await page.reload()
  await expect.poll(bodies).toHaveLength(4)
  await expect(said(page)).toHaveCount(4)
})

test('what strangers and agents write is shown literally', async ({ page, agent }) => {
  const hostile = '<img src=x onerror="alert(1)"><script>alert(2)</script> javascript:alert(3)'
  await openChat(page)
  await write(page, hostile)
  await expect(said(page).first()).toContainText(hostile)
  const id = await agent.conversation('alert(3)')
  await agent.say(id, `${hostile} https://example.com/"onmouseover="alert(4)`)
  await expect(said(page).last()).toContainText(hostile)
  await expect(said(page).locator('img, script, [onmouseover], a[href^="javascript"]')).toHaveCount(0)
})

test('without JavaScript a file that is refused takes neither the words nor the other file with it', async ({
  browser,
  baseURL,
  agent,
}) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/chat')
  await page.getByLabel('Your message').fill('Look at this pole.')
  await page.getByLabel('Pictures or PDF').setInputFiles([
    { name: 'pole.png', mimeType: 'image/png', buffer: picture },
    { name: 'notes.png', mimeType: 'image/png', buffer: Buffer.from('only words') },
  ])
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(page.getByText("This kind of file can't be sent here.")).toBeVisible()
  await expect(page.getByLabel('Your message')).toHaveValue('Look at this pole.')
  await expect(page.getByRole('checkbox', { name: 'pole.png' })).toBeChecked()
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  const messages = page.getByRole('list', { name: 'Messages' }).getByRole('listitem')
  await expect(messages).toHaveCount(1)
  await expect(messages.getByRole('link', { name: 'pole.png' })).toBeVisible()
  await page
    .getByLabel('Pictures or PDF')
    .setInputFiles({ name: 'peg.png', mimeType: 'image/png', buffer: picture })
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(messages).toHaveCount(2)
  const stored = await agent.detail(await agent.conversation('Look at this pole.'))
  expect(stored.messages).toMatchObject([
    { attachments: [{ name: 'pole.png' }] },
    { body: '', attachments: [{ name: 'peg.png' }] },
  ])
  await context.close()
})

test.describe('with touch', () => {
  test.use(phone)

  test('on a phone the chat fills the screen and the button back closes it', async ({ page, agent }) => {
    expect(agent).toBeDefined()
    await openChat(page)
    const box = async () => Object.values((await panel(page).boundingBox())!).map(Math.round)
    await expect.poll(box).toEqual([0, 0, 390, 844])
    expect(
      await field(page).evaluate((element) => parseFloat(getComputedStyle(element).fontSize)),
    ).toBeGreaterThanOrEqual(16)
    await field(page).fill('Half a sentence')
    await page.goBack()
    await expect(panel(page)).toHaveCount(0)
    await expect(page).toHaveURL(/track-your-parcel/)
    await page.getByRole('button', { name: 'Chat with us' }).click()
    await expect(field(page)).toHaveValue('Half a sentence')
    await page.getByRole('button', { name: /^Close the chat/ }).click()
    await expect(page.getByRole('heading', { name: 'Still need a person?' })).toBeVisible()
    expect(
      await page.evaluate(() => [
        document.documentElement.style.overflow,
        document.querySelectorAll('[inert]').length,
      ]),
    ).toEqual(['', 0])
  })
})

test('the chat has no accessibility faults, works by keyboard alone, and at 400 % zoom', async ({
  page,
  agent,
  hasTouch,
}) => {
  test.skip(hasTouch, 'Enter is a new line on a phone; both widths are looked at here.')
  const faults = async () =>
    (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html])
  await openChat(page)
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('By keyboard')
  await page.keyboard.press('Enter')
  await expect(said(page)).toHaveCount(1)
  await agent.say(await agent.conversation('By keyboard'), 'Heard.')
  await expect(said(page)).toHaveCount(2)
  for (const width of [390, 1280])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height: 800 })
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      expect(await faults(), `${width} ${colorScheme}`).toEqual([])
    }
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Chat with us' })).toBeFocused()
  await page.setViewportSize({ width: 320, height: 256 })
  await page.getByRole('button', { name: 'Your chat' }).click()
  await field(page).scrollIntoViewIfNeeded()
  await expect(field(page)).toBeInViewport()
  expect(await faults()).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
})

test('a file goes along with a message and comes back as it was; another kind is refused with a reason', async ({
  page,
  agent,
}) => {
  await openChat(page)
  await write(page, 'The zip is broken.')
  await expect(said(page)).toHaveCount(1)
  const choose = (name: string, buffer: Buffer) =>
    page.getByLabel('Add pictures or a PDF').setInputFiles({ name, mimeType: 'image/png', buffer })
  await choose('notes.png', Buffer.from('only words'))
  await expect(page.getByText("This kind of file can't be sent here.")).toBeVisible()
  await page.getByRole('button', { name: 'Take notes.png away' }).click()
  await choose('Zip “left”.png', picture)
  await expect(page.getByRole('progressbar')).toHaveCount(0)
  await write(page, 'This is the zip.')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    said(page)
      .last()
      .getByRole('link', { name: /Zip “left”\.png/ })
      .click(),
  ])
  expect(readFileSync(await download.path())).toEqual(picture)
  const { 'content-security-policy': policy } = (await page.request.get(download.url())).headers()
  expect(policy).toBe("default-src 'none'; sandbox")
  const stored = await agent.detail(await agent.conversation('The zip is broken.'))
  expect(stored.messages).toMatchObject([{}, { attachments: [{ type: 'image/png', size: picture.length }] }])
})

test('files chosen before the first word go with the first message, once, though the network failed at every step', async ({
  page,
  agent,
}) => {
  let isAway = true
  await page.route(/\/api\/conversations(\/attachments.*)?$/, (route) =>
    isAway && route.request().method() === 'POST' ? route.abort() : route.continue(),
  )
  await openChat(page)
  const chosen = ['tent.png', 'pole.png'].map((name) => ({ name, mimeType: 'image/png', buffer: picture }))
  await page.getByLabel('Add pictures or a PDF').setInputFiles(chosen)
  const again = (name: string) => page.getByRole('button', { name: `Send ${name} again` })
  await expect(again('tent.png')).toBeVisible()
  await expect(again('pole.png')).toBeVisible()
  await field(page).fill('My tent tore.')
  isAway = false
  await again('tent.png').click()
  await again('pole.png').click()
  await expect(page.getByRole('progressbar')).toHaveCount(0)
  isAway = true
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(said(page)).toContainText(['Not sent yet'])
  isAway = false
  await page.reload()
  await expect(said(page).getByRole('link')).toHaveText([/tent\.png/, /pole\.png/])
  await expect(said(page).filter({ hasText: 'My tent tore.' })).toHaveCount(1)
  const stored = await agent.detail(await agent.conversation('My tent tore.'))
  expect(stored.messages).toMatchObject([{ attachments: [{ name: 'tent.png' }, { name: 'pole.png' }] }])
})

test('a first message that was refused gives its words and its files back', async ({ page, agent }) => {
  let isRefusing = true
  await page.route('**/api/conversations', (route) =>
    isRefusing && route.request().method() === 'POST'
      ? route.fulfill({ status: 400, json: { error: { code: 'invalid', message: 'Not like this.' } } })
      : route.continue(),
  )
  await openChat(page)
  await page
    .getByLabel('Add pictures or a PDF')
    .setInputFiles({ name: 'zip.png', mimeType: 'image/png', buffer: picture })
  await expect(page.getByRole('progressbar')).toHaveCount(0)
  await write(page, 'The zip again.')
  await expect(said(page)).toContainText(['Not like this.'])
  await page.getByRole('button', { name: 'Edit' }).click()
  await expect(field(page)).toHaveValue('The zip again.')
  await expect(page.getByRole('button', { name: 'Take zip.png away' })).toBeVisible()
  isRefusing = false
  await write(page, 'The zip again.')
  await expect(said(page).getByRole('link', { name: /zip\.png/ })).toBeVisible()
  const stored = await agent.detail(await agent.conversation('The zip again.'))
  expect(stored.messages).toMatchObject([{ attachments: [{ name: 'zip.png' }] }])
})

test('a shopper sees the picture that an agent chose, and initials when it is taken away', async ({
  page,
  browser,
  application,
  agent,
}) => {
  const { email, password } = application.admin()
  const [name, value] = (await signIn(application.url, email, password)).split(/=(.*)/)
  const desk = await browser.newContext({ baseURL: application.url, javaScriptEnabled: false })
  await desk.addCookies([{ name: name!, value: value!, url: application.url }])
  const account = await desk.newPage()
  await account.goto('/desk/settings/password')
  const choose = async (buffer: Buffer) => {
    await account
      .getByLabel('Choose a picture')
      .setInputFiles({ name: 'me.png', mimeType: 'image/png', buffer })
    await account.getByRole('button', { name: 'Show this picture' }).click()
  }
  await choose(Buffer.from('only words'))
  await expect(account.getByText('This is no picture that every browser shows.')).toBeVisible()
  await choose(dot)
  await expect(account.getByText('Your picture is shown.')).toBeVisible()

  await openChat(page)
  await write(page, 'Who is there?')
  await expect(said(page)).toHaveCount(1)
  const id = await agent.conversation('Who is there?')
  await agent.say(id, 'It is me.')
  const pictures = panel(page).locator('img')
  await expect(pictures).toHaveCount(2)
  const width = (image: HTMLImageElement) => image.naturalWidth
  for (const at of [0, 1]) await expect.poll(() => pictures.nth(at).evaluate(width)).toBe(1)
  const address = (await pictures.first().getAttribute('src'))!
  const answer = await page.request.get(address)
  expect(answer.headers()).toMatchObject({
    'content-type': 'image/png',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'private, max-age=3600',
  })
  expect(answer.headers()['set-cookie']).toBeUndefined()
  await page.goto('/chat')
  await expect(page.getByRole('log').locator('img')).toHaveCount(1)

  const plain = await browser.newContext({ baseURL: application.url, javaScriptEnabled: false })
  await plain.addCookies(await page.context().cookies())
  const plainPage = await plain.newPage()
  await plainPage.goto(`/chat?c=${id}`)
  await expect(plainPage.getByRole('list', { name: 'Messages' }).locator('img')).toHaveCount(1)

  await account.getByRole('button', { name: 'Take the picture away' }).click()
  await expect(account.getByText('Your picture is gone.')).toBeVisible()
  expect((await page.request.get(address)).status()).toBe(404)
  await page.reload()
  await expect(said(page).last()).toContainText('It is me.')
  await expect(page.getByRole('log').locator('img')).toHaveCount(0)
  await desk.close()
  await plain.close()
})

test('when everybody has left, the message is kept and an address is asked for', async ({ page, agent }) => {
  await openChat(page)
  await expect(page.getByText('A person answers here.')).toBeVisible()
  await agent.away(true)
  try {
    await write(page, 'Anybody?')
    await expect(page.getByText(/we’ve kept your message/)).toBeVisible()
    await page.getByLabel('E-mail address for our answer').fill('ana@example.com')
    await page.getByRole('button', { name: 'Send me the answer' }).click()
    await expect(page.getByText(/We send our answers to .*example\.com/)).toBeVisible()
    const stored = await agent.detail(await agent.conversation('Anybody?'))
    expect(stored).toMatchObject({ byMail: true, shopperEmail: 'ana@example.com' })
  } finally {
    await agent.away(false)
  }
})

test('nobody there: what was typed moves into a letter', async ({ page, agent }) => {
  await page.goto('/contact')
  const entry = page.getByRole('button', { name: 'Chat with us' })
  await expect(entry).toBeVisible()
  await agent.away(true)
  try {
    await entry.click()
    await expect(page.getByText('Nobody is here right now.')).toBeVisible()
    await panel(page).getByRole('textbox', { name: 'Your message' }).fill('Do you repair tents?')
    await page.getByRole('button', { name: 'Continue by e-mail' }).click()
    await expect(panel(page)).toHaveCount(0)
    await expect(field(page)).toHaveValue('Do you repair tents?')
    const asked = page.waitForResponse('**/api/chat')
    await page.goto('/contact')
    expect(await (await asked).json()).toMatchObject({ available: false, reason: 'nobody' })
    await expect(entry).toHaveCount(0)
  } finally {
    await agent.away(false)
  }
})

test('the page of the chat goes on by itself, and says what was seen', async ({ page, agent }) => {
  await openChat(page)
  await write(page, 'On a page of its own')
  await expect(said(page)).toHaveCount(1)
  const id = await agent.conversation('On a page of its own')
  await page.goto('/chat')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your chat')
  await expect(said(page)).toHaveCount(1)
  await agent.say(id, 'Here as well.')
  await expect(said(page).last()).toContainText('Here as well.')
  await expect.poll(async () => (await agent.detail(id)).shopperSeenSeq).toBe(2)
  await write(page, 'Good.')
  await expect(said(page)).toHaveCount(3)
})

test('without JavaScript the chat is a page with forms', async ({ browser, baseURL, agent }) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/contact')
  await page.getByRole('link', { name: 'Chat with us' }).click()
  await page.getByLabel('Your message').fill('Plain words <b>here</b>')
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  const messages = page.getByRole('list', { name: 'Messages' }).getByRole('listitem')
  await expect(messages).toContainText(['Plain words <b>here</b>'])
  const id = await agent.conversation('Plain words')
  await agent.say(id, 'A plain answer.')
  await page.reload()
  await expect(messages.last()).toContainText('A plain answer.')
  expect((await agent.detail(id)).shopperSeenSeq).toBe(2)
  await page.getByLabel('Your message').fill('Thank you.')
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(messages).toHaveCount(3)
  await context.close()
})

test.describe('with touch', () => {
  test.use(phone)

  test('on a phone a link in an answer leads to its page, with the chat closed beside it', async ({
    page,
    baseURL,
    agent,
  }) => {
    await openChat(page)
    await write(page, 'Where do I read that?')
    await expect(said(page)).toHaveCount(1)
    await agent.say(
      await agent.conversation('Where do I read that?'),
      `In ${baseURL}/articles/return-an-item, please.`,
    )
    await page.getByRole('link', { name: /return-an-item/ }).click()
    await expect(page).toHaveURL(/return-an-item/)
    await expect(page.getByRole('button', { name: 'Your chat' })).toBeVisible()
    await expect(panel(page)).toHaveCount(0)
  })
})
