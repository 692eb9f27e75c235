import { randomUUID } from 'node:crypto'
import type { BrowserContext, Locator, Page } from '@playwright/test'
import { gatherCrew } from './desk-crew'
import { expect, test } from './journey'
import type { PlainBrowser } from './plain-browser'

// Its agents are invited here.
test.use({ shop: 'drill' })

// The third drill: 500 messages where DRILL_MESSAGES says so.
const messages = Number(process.env.DRILL_MESSAGES ?? 80)
const words = /(?:First|Second|Agnes|Leo) says \d+\./g

type View = { name: string; log: Locator; field: Locator; key: string }

/** What a page shows, in its order. */
const shown = async ({ log }: View) => (await log.textContent())?.match(words) ?? []

/** In what a view differs from the log. */
async function differs(view: View, log: string[]): Promise<string> {
  const seen = await shown(view)
  if (seen.join() === log.join()) return ''
  const at = log.findIndex((body, index) => seen[index] !== body)
  return `${view.name} shows ${seen.length} of ${log.length}; "${seen[at]}" in the place of "${log[at]}"`
}

/** All that the server has, once it has all. */
async function logOf(desk: PlainBrowser, id: string): Promise<string[]> {
  let said: string[] = []
  await expect
    .poll(async () => {
      said = []
      for (let after = 0, more = true; more;) {
        const answer = await desk.get(`/api/desk/conversations/${id}?after=${after}`)
        const part = (await answer.json()) as { messages: { seq: number; body: string }[]; more: boolean }
        said.push(...part.messages.map(({ body }) => body))
        more = part.more
        after = part.messages.at(-1)?.seq ?? after
      }
      return said.length
    })
    .toBe(messages + 1)
  return said.slice(1)
}

async function signedIn(context: BrowserContext, url: string, cookie: string): Promise<Page> {
  const at = cookie.indexOf('=')
  await context.addCookies([{ name: cookie.slice(0, at), value: cookie.slice(at + 1), url }])
  return context.newPage()
}

async function writeAll({ name, field, key }: View, count: number) {
  for (let number = 1; number <= count; number++) {
    await field.fill(`${name} says ${number}.`)
    await field.press(key)
    await expect(field).toHaveValue('')
  }
}

test('two tabs of a shopper and two agents write at once, and all four show the log', async ({
  browser,
  application,
}) => {
  test.setTimeout(240_000 + messages * 1_000)
  const { agent, lead } = await gatherCrew(application.url, application.admin())
  const shopper = await browser.newContext({ baseURL: application.url })
  // A browser in which a chat stands open; hours and presence are not what is tried here.
  await shopper.addInitScript(() => {
    localStorage.setItem('askwell.chat.known', '1')
    sessionStorage.setItem('askwell.chat.open', '1')
  })
  const begun = await shopper.request.post('/api/conversations', {
    data: { clientId: randomUUID(), channel: 'chat', body: 'Who is there?' },
    headers: { 'Sec-Fetch-Site': 'same-origin' },
  })
  expect(begun.status(), await begun.text()).toBe(201)
  const { id } = (await begun.json()) as { id: string }
  const desks = await Promise.all(
    [agent, lead].map(async ({ cookie }) => {
      const context = await browser.newContext({ baseURL: application.url })
      return { context, page: await signedIn(context, application.url, cookie) }
    }),
  )
  const views: View[] = []
  for (const name of ['First', 'Second']) {
    const page = await shopper.newPage()
    await page.goto('/articles/track-your-parcel')
    const panel = page.getByRole('dialog', { name: 'Chat' })
    const field = panel.getByRole('textbox', { name: 'Your message' })
    views.push({ name, log: panel.getByRole('log'), field, key: 'Enter' })
  }
  for (const [at, { page }] of desks.entries()) {
    await page.goto(`/desk/inbox/${id}`)
    const field = page.getByRole('textbox', { name: 'Your answer' })
    views.push({ name: ['Agnes', 'Leo'][at]!, log: page.getByRole('log'), field, key: 'Control+Enter' })
  }
  for (const { log } of views) await expect(log).toContainText('Who is there?')

  await Promise.all(views.map((view) => writeAll(view, messages / views.length)))
  const from = performance.now()
  const log = await logOf(agent, id)
  expect(new Set(log).size).toBe(messages)
  await expect
    .poll(async () => Promise.all(views.map((view) => differs(view, log))))
    .toEqual(['', '', '', ''])
  const took = Math.round(performance.now() - from)
  console.log(`${messages} messages: all four views were equal ${took} ms after the last.`)
  for (const context of [shopper, ...desks.map((one) => one.context)]) await context.close()
})
