import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { roles } from '@/lib/auth/schema'
import { type Application, startApplication } from './application'
import { type Person, gatherCrew, saveReply, searchInVain, writeLetter } from './desk-crew'
import { type Door, detours, doors } from './desk-doors'
import { actionOf, type Form, formsIn, type PlainBrowser } from './plain-browser'

let application: Application
let crew: Record<Person, PlainBrowser>
let addresses: Map<Door, string>

test.beforeAll(async () => {
  application = await startApplication({ RATE_LIMITS: 'off' })
  await writeLetter(application.url)
  await searchInVain(application.url)
  crew = await gatherCrew(application.url, application.admin())
  await saveReply(crew.admin)
  await expect.poll(async () => linkOn('/desk/mail?state=sent')).toBeTruthy()
  addresses = new Map()
  for (const door of doors) {
    const { at } = door
    const address = typeof at === 'string' ? at : await linkOn(at.linkOn)
    expect(address, door.built).toBeTruthy()
    const then = typeof at === 'object' && at.then
    addresses.set(door, then ? then(address!.split('/').at(-1)!) : address!)
  }
})
test.afterAll(() => application.remove())

/** The first link on a page to something in its folder that is no door by itself. */
async function linkOn(page: string): Promise<string | undefined> {
  const folder = page.split('?')[0]!
  const links = (await crew.admin.page(page)).matchAll(new RegExp(`href="(${folder}/[^"?]+)["?]`, 'g'))
  return [...links].map(([, link]) => link!).find((link) => doors.every(({ at }) => at !== link))
}

const strangers: Person[] = ['stranger', 'disabled', 'signed out']
const words = ['bramble', 'zebra unicycle', 'shopper@example.com', 'agnes.agent@larkspur.example']

test('every door of the build stands in the table, and every row is a door', () => {
  const manifest = join(import.meta.dirname, '../.next/server/app-paths-manifest.json')
  const built = Object.keys(JSON.parse(readFileSync(manifest, 'utf8')) as object)
  const behindSignIn = built.filter((name) => /^\/(api\/)?desk\//.test(name))
  expect(doors.map((door) => door.built).sort()).toEqual(behindSignIn.sort())
})

test('each door lets in whom it should, and the rest finds nothing or signs in', async () => {
  for (const [door, address] of addresses) {
    for (const person of [...roles, ...strangers] as Person[]) {
      const { send } = door
      const response = await (send
        ? crew[person].send(address, send.body, send.method)
        : crew[person].get(address))
      const location = response.headers.get('location')
      const what = `${person} at ${address}`
      if (strangers.includes(person)) {
        expect(door.built.startsWith('/api/') ? response.status : location, what).toEqual(
          door.built.startsWith('/api/') ? 401 : expect.stringMatching(/^\/sign-in(\?to=%2Fdesk|$)/),
        )
      } else if (person !== 'admin' && !door.letIn.includes(person as (typeof roles)[number])) {
        expect(response.status, what).toBe(404)
      } else {
        expect(send?.status ?? [door.empty ? 404 : door.leadsTo ? 307 : 200], what).toContain(response.status)
        if (door.leadsTo) expect(location, what).toMatch(door.leadsTo)
      }
      expect(response.headers.get('cache-control'), what).toContain('no-store')
      if (door.endless) await response.body?.cancel()
    }
  }
})

test('an admin sees what the others must not: the words that are looked for below are there', async () => {
  const pages = await Promise.all(readAddresses().map((address) => crew.admin.page(address)))
  for (const word of words) expect(pages.join(), word).toContain(word)
})

test('no detour shows a stranger or an editor more than the door does', async () => {
  test.setTimeout(240_000)
  for (const [door, address] of addresses) {
    if (door.send) continue
    for (const person of ['stranger', 'disabled', 'editor'] as const) {
      if (person === 'editor' && door.letIn.includes('editor')) continue
      for (const { path, headers } of detours) {
        const what = `${person} at ${path(address)} with ${JSON.stringify(headers)}`
        const response = await crew[person].get(path(address), headers)
        expect(response.status, what).toBeLessThan(500)
        const body = await response.text()
        for (const word of words) expect(body, what).not.toContain(word)
      }
    }
  }
})

test('a form of the desk sent by somebody who may not see it changes nothing', async () => {
  const staff = '/desk/settings/staff'
  const before = await wordsOf(staff)
  for (const { door, address, form } of await formsOfTheDesk()) {
    const outsiders = [
      ...strangers,
      ...roles.filter((role) => role !== 'admin' && !door.letIn.includes(role)),
    ]
    // A form with a door of its own is sent there, and nowhere is it taken.
    const [pages, refused] = form.action
      ? [[form.action], [401, 404]]
      : [
          [address, '/desk/settings/password', '/sign-in'],
          [303, 307, 404, 409],
        ]
    for (const page of pages) {
      const answers = outsiders.map(async (person) => {
        const typed = { email: 'eve@evil.example', role: 'admin', body: 'from an outsider' }
        const { status } = await crew[person].submit(page, form, typed)
        // 409: Next.js knows no such action at this page.
        expect(refused, `${person} sends a form of ${address} to ${page}`).toContain(status)
      })
      await Promise.all(answers)
    }
  }
  expect(await wordsOf(staff)).toEqual(before)
  for (const address of readAddresses()) {
    expect(await crew.admin.page(address), address).not.toMatch(/from an outsider|eve@evil\.example/)
  }
})

/** The addresses that are read, and end. */
function readAddresses(): string[] {
  return [...addresses].filter(([door]) => !door.send && !door.endless).map(([, address]) => address)
}

/** Each form of the desk once for everybody who may not send it, however many doors show it. */
async function formsOfTheDesk(): Promise<{ door: Door; address: string; form: Form }[]> {
  const found = new Map<string, { door: Door; address: string; form: Form }>()
  for (const [door, address] of addresses) {
    if (!door.built.endsWith('/page')) continue
    for (const form of formsIn(await crew.admin.page(address))) {
      const own = doors.find(({ at }) => at === form.action)
      const key = `${actionOf(form) ?? own?.built} ${door.letIn.join()}`
      if (!found.has(key)) found.set(key, { door, address, form })
    }
  }
  expect([...found.keys()].filter((key) => key.startsWith('undefined'))).toEqual([])
  expect(found.size).toBeGreaterThan(10)
  return [...found.values()]
}

async function wordsOf(path: string): Promise<string> {
  const html = await crew.admin.page(path)
  return html.slice(html.indexOf('<main'), html.indexOf('</main>')).replace(/<[^>]+>/g, ' ')
}

test('a form sent from another site, from a sandboxed frame or under a strange Origin is refused', async () => {
  const page = '/desk/settings/staff'
  const form = formsIn(await crew.admin.page(page)).find(({ fields }) =>
    fields.some(([name]) => name === 'email'),
  )!
  const typed = { email: 'eve@evil.example', role: 'admin' }
  const own = new URL(application.url).host
  for (const origin of [
    'null',
    'https://evil.example',
    `https://${own}.evil.example`,
    'nonsense',
    `http://${own}@evil.example`,
  ]) {
    expect((await crew.admin.submit(page, form, typed, origin)).status, origin).toBe(403)
  }
  expect(await crew.admin.page(page)).not.toContain('eve@evil.example')
})

test('nothing that is sent to the sign-in doors breaks them or leads elsewhere', async () => {
  const session = 'next-auth.session-token'
  const hostile: [path: string, headers?: Record<string, string>][] = [
    ['/api/auth/session', { authorization: 'Bearer %E0%A4%A' }],
    ['/api/auth/session', { cookie: `${session}=%E0%A4%A` }],
    ['/api/auth/session', { cookie: `${session}=a.b.c.d.e; ${session}.0=x` }],
    ['/api/auth/session', { cookie: 'next-auth.callback-url=::; next-auth.csrf-token=|' }],
    ['/api/auth/csrf?callbackUrl=::'],
    ['/api/auth/csrf?callbackUrl=javascript:alert(1)'],
    ['/api/auth/signin?callbackUrl=https://evil.example/desk'],
    ['/api/auth/error?error=%0d%0aLocation:%20https://evil.example'],
    ['/api/auth/signin/credentials'],
    ['/api/auth/_log'],
    ['/sign-in?to=//evil.example&to=2', { authorization: 'Bearer %E0%A4%A' }],
    ['/sign-in?callbackUrl=https://evil.example&error=%3Cscript%3E'],
    ['/invitation/%E0%A4%A'],
    ['/invitation/..%2fdesk'],
  ]
  for (const [path, headers] of hostile) {
    const response = await crew.stranger.get(path, headers)
    expect(response.status, path).toBeLessThan(500)
    const location = response.headers.get('location') ?? application.url
    expect(new URL(location, application.url).origin, path).toBe(application.url)
    expect(await response.text(), path).not.toMatch(/<script>|evil\.example"/)
  }
})
