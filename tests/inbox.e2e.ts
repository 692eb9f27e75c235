import { randomUUID } from 'node:crypto'
import AxeBuilder from '@axe-core/playwright'
import { type Browser, type BrowserContext, type Page } from '@playwright/test'
import { gatherCrew } from './desk-crew'
import { expect, test } from './journey'
import { hostileTexts } from './hostile-texts'

// Its agents are invited here.
test.use({ shop: 'inbox' })

type Said = {
  seq: number
  author: string
  body: string
  name?: string
  attachments?: { name: string }[]
}

/** A shopper who chats as a program would: no browser, a token of their own. */
async function startChat(url: string, given: Record<string, unknown> = {}) {
  const headers = { 'Content-Type': 'application/json' }
  const response = await fetch(`${url}/api/conversations`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ clientId: randomUUID(), channel: 'chat', body: 'Hello?', ...given }),
  })
  expect(response.status, await response.clone().text()).toBe(201)
  const { id, token } = (await response.json()) as { id: string; token: string }
  const own = { ...headers, Authorization: `Bearer ${token}` }
  return {
    id,
    read: async () => {
      const answer = await fetch(`${url}/api/conversations/${id}`, { headers: own })
      return ((await answer.json()) as { messages: Said[] }).messages
    },
    say: async (body: string) => {
      const message = JSON.stringify({ clientId: randomUUID(), body })
      const answer = await fetch(`${url}/api/conversations/${id}/messages`, {
        method: 'POST',
        headers: own,
        body: message,
      })
      expect(answer.status).toBe(201)
    },
    rate: async (comment: string) => {
      const rating = JSON.stringify({ helpful: false, comment })
      const answer = await fetch(`${url}/api/conversations/${id}/rating`, {
        method: 'POST',
        headers: own,
        body: rating,
      })
      expect(answer.status, await answer.text()).toBe(204)
    },
    /** sends a picture under each name, and gives the names they have got */
    sendFiles: async (names: string[]) => {
      const address = `${url}/api/conversations/${id}`
      const files: { id: string; name: string }[] = []
      for (const name of names) {
        const answer = await fetch(`${address}/attachments?name=${encodeURIComponent(name)}`, {
          method: 'POST',
          headers: { Authorization: own.Authorization },
          body: picture,
        })
        expect(answer.status, await answer.clone().text()).toBe(201)
        files.push((await answer.json()) as { id: string; name: string })
      }
      const message = { clientId: randomUUID(), body: '', attachments: files.map((file) => file.id) }
      const sent = await fetch(`${address}/messages`, {
        method: 'POST',
        headers: own,
        body: JSON.stringify(message),
      })
      expect(sent.status, await sent.text()).toBe(201)
      return files.map(({ name }) => name)
    },
  }
}

const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

let crew: Promise<Awaited<ReturnType<typeof gatherCrew>>> | undefined

/** A browser in which one of the staff is signed in. */
async function desk(
  browser: Browser,
  application: { url: string; admin: () => { email: string; password: string } },
  role: 'agent' | 'lead',
  look: Parameters<Browser['newContext']>[0] = {},
): Promise<{ page: Page; context: BrowserContext }> {
  crew ??= gatherCrew(application.url, application.admin())
  const { cookie } = (await crew)[role]
  const [name, value] = [cookie.slice(0, cookie.indexOf('=')), cookie.slice(cookie.indexOf('=') + 1)]
  const context = await browser.newContext({ baseURL: application.url, ...look })
  await context.addCookies([{ name, value, url: application.url }])
  context.on('weberror', (error) => {
    throw error.error()
  })
  return { context, page: await context.newPage() }
}

/** Each hostile text in every field that a stranger can write, and five at a time as names of files. */
async function writeHostile(url: string) {
  const filled = async (text: string, at: number) => {
    const given = { body: text, name: text.slice(0, 90), query: text, page: `/${text}` }
    const chat = await startChat(url, given)
    await chat.rate(text)
    const named = hostileTexts.slice(at * 5, at * 5 + 5)
    return { id: chat.id, text, files: named.length > 0 ? await chat.sendFiles(named) : [] }
  }
  const chats: Awaited<ReturnType<typeof filled>>[] = []
  for (let at = 0; at < hostileTexts.length; at += 10) {
    const some = hostileTexts.slice(at, at + 10).map((text, index) => filled(text, at + index))
    chats.push(...(await Promise.all(some)))
  }
  return chats
}

/** Signs that only say how to draw others are not kept everywhere. */
const visible = (text: string) => text.replace(/\p{Cf}/gu, '').trim()

/** In the page: goes to a conversation as the list does, and says what is shown once it is there. */
async function showConversation(id: string) {
  const before = document.querySelector('[role=log]')
  history.pushState(null, '', `/desk/inbox/${id}`)
  const log = () => document.querySelector('[role=log]:has([id^=message-])')
  for (let frame = 0; frame < 3_000 && (!log() || log() === before); frame++)
    await new Promise((resolve) => setTimeout(resolve, 10))
  const own = [...document.querySelectorAll('[role=log], aside, [data-conversation], main h1')]
  const isOurs = (element: Element) =>
    element.matches('img[src^="/api/desk/conversations/"]') ||
    element.matches('a[href^="/search?q="], a[href^="/api/desk/"]') ||
    !element.matches('img, script, iframe, svg, math, style, form[action], base, meta, a, object, details')
  return {
    title: document.querySelector('main h1')?.textContent ?? '',
    texts: [...(log()?.querySelectorAll('p, bdi') ?? [])].map(({ textContent }) => textContent ?? ''),
    facts: document.querySelector('aside')?.textContent ?? '',
    foreign: own
      .flatMap((part) => [...part.querySelectorAll('*')])
      .filter((element) => !isOurs(element))
      .map(({ outerHTML }) => outerHTML.slice(0, 200)),
  }
}

const answerField = (page: Page) => page.getByRole('textbox', { name: 'Your answer' })
const row = (page: Page, words: string) => page.locator('[data-conversation]').filter({ hasText: words })

test('a chat rings at both agents; both take it, one gets it, and the other is told who', async ({
  browser,
  application,
}) => {
  const [agnes, leo] = [await desk(browser, application, 'agent'), await desk(browser, application, 'lead')]
  // Whatever page of the desk is open.
  await agnes.page.goto('/desk/inbox')
  await leo.page.goto('/desk/unanswered')
  const chat = await startChat(application.url, { body: 'Which of you is quicker?', name: 'Ana Løvås' })
  const banner = (page: Page) => page.getByRole('region', { name: 'A chat is waiting' })
  for (const { page } of [agnes, leo]) {
    await expect(banner(page)).toContainText('Which of you is quicker?', { timeout: 30_000 })
    await expect(page).toHaveTitle(/^\(1\) /)
  }
  const take = (page: Page) => banner(page).getByRole('button', { name: /^Take/ }).click()
  await Promise.all([take(agnes.page), take(leo.page)])
  const winner = await Promise.race([
    agnes.page.waitForURL(`**/desk/inbox/${chat.id}`).then(() => agnes),
    leo.page.waitForURL(`**/desk/inbox/${chat.id}`).then(() => leo),
  ])
  const loser = winner === agnes ? leo : agnes
  const name = winner === agnes ? 'Agnes Agent' : 'Leo Lead'
  await expect(loser.page.getByText(`${name} has just taken this.`)).toBeVisible()
  for (const { page } of [agnes, leo]) await expect(page).not.toHaveTitle(/^\(/, { timeout: 30_000 })

  await answerField(winner.page).fill('I am.')
  await answerField(winner.page).press('Control+Enter')
  await expect(answerField(winner.page)).toHaveValue('')
  await expect
    .poll(async () => (await chat.read()).map(({ body }) => body))
    .toEqual(['Which of you is quicker?', 'I am.'])
  expect((await chat.read())[1]?.name).toBe(name.split(' ')[0])
  for (const { context } of [agnes, leo]) await context.close()
})

test('a draft outlives a reload and a lost network, and is handed over with a note', async ({
  browser,
  application,
}) => {
  const chat = await startChat(application.url, { body: 'Is the jacket waterproof?', name: 'Mina' })
  const { page, context } = await desk(browser, application, 'agent')
  await page.goto('/desk/inbox')
  await row(page, 'waterproof').click()
  await page.getByRole('group', { name: 'Actions' }).getByRole('button', { name: 'Take' }).click()
  await expect(page.getByText('Yours', { exact: true })).toBeVisible()
  await answerField(page).fill('Yes, it is.')
  await page.reload()
  await expect(answerField(page)).toHaveValue('Yes, it is.')
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Send answer' }).click()
  await expect(page.getByText('This could not be sent.')).toBeVisible()
  await expect(answerField(page)).toHaveValue('Yes, it is.')
  await context.setOffline(false)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(answerField(page)).toHaveValue('')
  await expect.poll(async () => (await chat.read()).length).toBe(2)

  await page.getByRole('button', { name: 'Hand over' }).click()
  const to = page.getByLabel('To', { exact: true })
  await to.selectOption(await to.locator('option', { hasText: 'Leo Lead' }).getAttribute('value'))
  await page.getByLabel('Note', { exact: true }).last().fill('Wants the blue one, size M.')
  await page.getByRole('dialog').getByRole('button', { name: 'Hand over' }).click()
  await expect(page.getByText('Leo Lead has this')).toBeVisible()
  await context.close()

  const leo = await desk(browser, application, 'lead')
  await leo.page.goto(`/desk/inbox/${chat.id}`)
  await expect(leo.page.getByText('Wants the blue one, size M.')).toBeVisible()
  expect(JSON.stringify(await chat.read())).not.toContain('blue one')
  await leo.context.close()
})

test('files chosen, pasted or dropped go out with the answer, and pictures are shown', async ({
  browser,
  application,
}) => {
  const chat = await startChat(application.url, { body: 'Can I see the label?', name: 'Ida' })
  const { page, context } = await desk(browser, application, 'agent')
  await page.goto(`/desk/inbox/${chat.id}`)
  const chosen = { name: 'label.png', mimeType: 'image/png', buffer: picture }
  await page.getByLabel('Attach pictures or PDF').setInputFiles(chosen)
  await expect(page.getByRole('button', { name: 'Take label.png away' })).toBeVisible()
  // A file that is none of what may be sent is refused by what is in it.
  await page.getByLabel('Attach pictures or PDF').setInputFiles({
    ...{ name: 'evil.png', mimeType: 'image/png' },
    buffer: Buffer.from('<script>alert(1)</script>'),
  })
  await expect(page.getByRole('listitem').filter({ hasText: 'evil.png' })).toContainText(/PDF/)
  await page.getByRole('button', { name: 'Take evil.png away' }).click()
  for (const [kind, name] of [
    ['paste', 'pasted.png'],
    ['drop', 'dropped.png'],
  ] as const) {
    await answerField(page).evaluate(handFile, { kind, name, bytes: [...picture] })
    await expect(page.getByRole('button', { name: `Take ${name} away` })).toBeVisible()
  }
  await expect(page.getByRole('progressbar')).toHaveCount(0)
  await page.reload()
  await page.getByRole('button', { name: 'Take dropped.png away' }).click()
  await page.getByRole('button', { name: 'Send answer' }).click()
  const shown = page.getByRole('log').getByRole('link')
  await expect(shown).toContainText(['label.png', 'pasted.png'])
  await expect
    .poll(() =>
      shown.locator('img').evaluateAll((all) => all.map((one) => (one as HTMLImageElement).naturalWidth)),
    )
    .toEqual([1, 1])
  expect((await chat.read()).at(-1)?.attachments?.map(({ name }) => name)).toEqual([
    'label.png',
    'pasted.png',
  ])
  await context.close()
})

/** In the page: gives a field a file as the clipboard or a hand would. */
function handFile(
  field: Element,
  { kind, name, bytes }: { kind: 'paste' | 'drop'; name: string; bytes: number[] },
) {
  const data = new DataTransfer()
  data.items.add(new File([new Uint8Array(bytes)], name, { type: 'image/png' }))
  const how = { bubbles: true, cancelable: true }
  field.dispatchEvent(
    kind === 'paste'
      ? new ClipboardEvent('paste', { ...how, clipboardData: data })
      : new DragEvent('drop', { ...how, dataTransfer: data }),
  )
}

test('the keyboard alone takes, notes, answers and resolves; typing is never a command', async ({
  browser,
  application,
}) => {
  const chat = await startChat(application.url, { body: 'Where is my order? I typed net.', name: 'Kim' })
  const { page, context } = await desk(browser, application, 'agent')
  await page.goto('/desk/inbox')
  await expect(row(page, 'I typed net')).toBeVisible()
  await page.keyboard.press('/')
  await page.keyboard.type('typed net')
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-conversation]')).toHaveCount(1)
  await page.getByRole('heading', { name: 'Inbox' }).click()
  await page.keyboard.press('j')
  await expect(page).toHaveURL(new RegExp(chat.id))
  await expect(page.getByRole('region', { name: 'Messages' })).toBeVisible()
  await page.keyboard.press('t')
  await expect(page.getByText('Yours', { exact: true })).toBeVisible()
  await page.keyboard.press('n')
  await page.keyboard.type('Asked twice; entered test.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Note by Agnes Agent')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('r')
  await page.keyboard.type('On its way: est. tomorrow.')
  await page.keyboard.press('Control+Enter')
  // Away before the server has answered: the field must not call the keys back.
  await page.keyboard.press('Escape')
  await expect(answerField(page)).toHaveValue('')
  await page.keyboard.press('e')
  await expect(page.getByText('Agnes Agent resolved this.')).toBeVisible()
  expect((await chat.read()).map(({ body }) => body)).toEqual([
    'Where is my order? I typed net.',
    'On its way: est. tomorrow.',
  ])
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: 'Keyboard' })
  await sheet.getByLabel('Use single keys').uncheck()
  await page.keyboard.press('Escape')
  await page.keyboard.press('e')
  await page.keyboard.press('?')
  await expect(sheet).toBeHidden()
  await context.close()
})

for (const [width, colorScheme] of [
  [390, 'light'],
  [390, 'dark'],
  [1280, 'light'],
  [1280, 'dark'],
] as const) {
  test(`list, conversation and facts are all within reach at ${width} pixels, ${colorScheme}`, async ({
    browser,
    application,
  }) => {
    const words = `Looked at ${width} ${colorScheme}`
    await startChat(application.url, { body: words, name: 'Noor', query: 'rain cover' })
    const look = { viewport: { width, height: 844 }, colorScheme, reducedMotion: 'reduce' as const }
    const { page, context } = await desk(browser, application, 'agent', look)
    const faults = async () =>
      (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html])
    await page.goto('/desk/inbox')
    await expect(row(page, words)).toBeVisible()
    expect(await faults()).toEqual([])
    await row(page, words).click()
    await expect(page.getByRole('log').getByText(words)).toBeVisible()
    expect(await faults()).toEqual([])
    if (width < 500) {
      await page.getByRole('button', { name: 'About the shopper' }).click()
      await expect(page.getByRole('link', { name: 'rain cover' })).toBeVisible()
      expect(await faults()).toEqual([])
      await page.getByRole('button', { name: '← Conversation' }).click()
      await answerField(page).fill('Seen on a phone.')
      await page.getByRole('button', { name: 'Send and resolve' }).click()
      await expect(page.getByText('Agnes Agent resolved this.')).toBeVisible()
      await page.getByRole('button', { name: '← Inbox' }).click()
      await expect(page.getByRole('heading', { name: 'Inbox' })).toBeVisible()
    } else {
      await expect(page.getByRole('link', { name: 'rain cover' })).toBeVisible()
      await page.keyboard.press('?')
      expect(await faults()).toEqual([])
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    await context.close()
  })
}

// Last: it leaves more chats than the list has room for.
test('whatever a stranger writes is shown as they wrote it, and nothing of it runs', async ({
  browser,
  application,
}) => {
  const { page, context } = await desk(browser, application, 'agent')
  const ran: string[] = []
  await context.exposeFunction('hostileTextRan', (what: string) => ran.push(what))
  page.on('dialog', (dialog) => {
    ran.push(dialog.message())
    void dialog.dismiss()
  })
  await page.addInitScript(() =>
    addEventListener('securitypolicyviolation', ({ violatedDirective, sourceFile }) =>
      (window as unknown as { hostileTextRan: (what: string) => void }).hostileTextRan(
        `${violatedDirective} ${sourceFile}`,
      ),
    ),
  )
  const chats = await writeHostile(application.url)
  await page.goto('/desk/inbox')
  await expect(page.locator('[data-conversation]').first()).toBeVisible()
  for (const { id, text, files } of chats) {
    const told = await page.evaluate(showConversation, id)
    expect(visible(told.title), text).toBe(visible(text.slice(0, 90)))
    expect(told.texts.map(visible), text).toContain(visible(text))
    for (const file of files) expect(told.texts, text).toContainEqual(expect.stringContaining(file))
    // As the query, as the page and as the word about the chat; short ones as the name, too.
    const times = visible(told.facts).split(visible(text)).length - 1
    expect(times, `${text} in ${told.facts}`).toBeGreaterThanOrEqual(3)
    expect(told.foreign, text).toEqual([])
  }
  await page.getByRole('button', { name: 'Not in the help center' }).click()
  await expect(page.getByLabel('The question, as the shopper puts it')).not.toHaveValue('')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'All' }).click()
  await expect(page.locator('[data-conversation]').first()).toBeVisible()
  expect(await page.locator('[data-conversation] :is(img, script, svg, iframe, a)').count()).toBe(0)
  expect(ran).toEqual([])
  await context.close()
})
