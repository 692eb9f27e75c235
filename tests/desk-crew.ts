import { randomUUID } from 'node:crypto'
import type { Role } from '@/lib/auth/schema'
import { formWith, type PlainBrowser, plainBrowser, sessionIn, signIn } from './plain-browser'

export type Person = Role | 'stranger' | 'disabled' | 'signed out'

/** Everybody who may knock at a door of the desk, each with a browser of their own. */
export async function gatherCrew(
  base: string,
  admin: { email: string; password: string },
): Promise<Record<Person, PlainBrowser>> {
  const browser = plainBrowser(base, await signIn(base, admin.email, admin.password))
  const crew = {
    admin: browser,
    stranger: plainBrowser(base),
    editor: await join(base, browser, 'editor', 'Edda Editor'),
    agent: await join(base, browser, 'agent', 'Agnes Agent'),
    lead: await join(base, browser, 'lead', 'Leo Lead'),
    disabled: await join(base, browser, 'admin', 'Dana Disabled'),
    'signed out': await join(base, browser, 'admin', 'Sam Signed-Out'),
  }
  await disable(browser, 'Dana Disabled')
  const html = await crew['signed out'].page('/desk/settings/password')
  const signOut = /name="(\$ACTION_ID_[0-9a-f]+)"/.exec(html)![1]!
  await crew['signed out'].submit('/desk/settings/password', { action: '', fields: [[signOut, '']] })
  return crew
}

/** One more of the crew, with a browser of their own. */
export async function join(
  base: string,
  admin: PlainBrowser,
  role: Role,
  name: string,
): Promise<PlainBrowser> {
  return plainBrowser(base, await accept(base, await invite(admin, role, name), name))
}

/** How one of the crew signs in. */
export const accountOf = (name: string) => ({
  email: `${name.toLowerCase().replace(' ', '.')}@larkspur.example`,
  password: 'three quiet otters swim',
})

async function invite(admin: PlainBrowser, role: Role, name: string): Promise<string> {
  const form = formWith(await admin.page('/desk/settings/staff'), 'email')
  const made = await admin.submit('/desk/settings/staff', form, { email: accountOf(name).email, role })
  const path = /value="[^"]*(\/invitation\/[\w-]+)"/.exec(await made.text())?.[1]
  if (!path) throw new Error(`No invitation for ${name}.`)
  return path
}

async function accept(base: string, path: string, name: string): Promise<string> {
  const guest = plainBrowser(base)
  const { password } = accountOf(name)
  const form = formWith(await guest.page(path), 'repeated')
  return sessionIn(await guest.submit(path, form, { name, password, repeated: password }))
}

async function disable(admin: PlainBrowser, name: string): Promise<void> {
  const list = await admin.page('/desk/settings/staff')
  const path = new RegExp(`href="(/desk/settings/staff/[^"]+)"[^>]*>${name}`).exec(list)![1]!
  const form = (await admin.page(path)).split('<section').at(-1)!
  await admin.submit(path, formWith(`<main${form}`, 'id'))
}

/** A letter from a shopper, so that there is something to see. */
export async function writeLetter(base: string): Promise<void> {
  const response = await fetch(`${base}/api/conversations`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'User-Agent': 'Mozilla/5.0' },
    body: JSON.stringify({
      clientId: randomUUID(),
      channel: 'email',
      email: 'shopper@example.com',
      body: 'Where is my parcel? The secret word is bramble.',
    }),
  })
  if (response.status !== 201) throw new Error(await response.text())
}

type Searching = { opens?: string; address?: string }

/**
 * Puts a question, as a visitor of its own per browser, and opens the article it finds first where it says so. A shop
 * that trusts a proxy takes `address` for the visitor's.
 */
export async function searchAs(
  base: string,
  query: string,
  browser: string,
  { opens, address }: Searching = {},
): Promise<void> {
  const post = async (path: string, body: object) => {
    const headers = {
      'Content-Type': 'application/json',
      'User-Agent': `Mozilla/5.0 ${browser}`,
      origin: base,
      ...(address && { 'X-Forwarded-For': address }),
    }
    const response = await fetch(base + path, { method: 'POST', headers, body: JSON.stringify(body) })
    if (response.status !== 204) throw new Error(await response.text())
  }
  const id = randomUUID()
  await post('/api/searches', { id, query })
  if (opens) await post(`/api/searches/${id}/click`, { slug: opens, rank: 1 })
}

/** Two visitors whose search finds nothing, so that there is a question without an answer. */
export async function searchInVain(base: string, query = 'zebra unicycle lessons'): Promise<void> {
  for (const browser of ['Chrome/140', 'Firefox/144']) await searchAs(base, query, browser)
}

/** A saved reply, so that there is one to change. */
export async function saveReply(staff: PlainBrowser): Promise<void> {
  const text = { title: 'Parcel', body: 'Hello {{shopper.name | there}}, we look for it.' }
  const response = await staff.send('/api/desk/saved-replies', text)
  if (response.status !== 201) throw new Error(await response.text())
}
