/** A browser without scripts: fetches pages, finds the forms in them and sends them, as one person. */
export type PlainBrowser = {
  /** who it is signed in as */
  cookie: string
  get: (path: string, headers?: Record<string, string>) => Promise<Response>
  page: (path: string) => Promise<string>
  send: (path: string, body: object, method?: 'POST' | 'DELETE') => Promise<Response>
  submit: (path: string, form: Form, typed?: Record<string, string>, origin?: string) => Promise<Response>
}

/** A form as it stands in a page: where it is sent and what is in it before anybody types. */
export type Form = { action: string; fields: [name: string, value: string][] }

export function plainBrowser(base: string, cookie = ''): PlainBrowser {
  const get: PlainBrowser['get'] = (path, headers = {}) =>
    fetch(base + path, { redirect: 'manual', headers: { cookie, ...headers } })
  return {
    cookie,
    get,
    page: async (path) => (await get(path)).text(),
    send: (path, body, method = 'POST') => {
      const headers = { cookie, origin: base, 'Content-Type': 'application/json' }
      return fetch(base + path, { method, headers, body: JSON.stringify(body), redirect: 'manual' })
    },
    submit: (path, form, typed = {}, origin = base) => {
      const body = new FormData()
      for (const [name, value] of form.fields) if (!(name in typed)) body.append(name, value)
      for (const [name, value] of Object.entries(typed)) body.append(name, value)
      const headers = { cookie, origin }
      return fetch(base + (form.action || path), { method: 'POST', body, headers, redirect: 'manual' })
    },
  }
}

/** The forms within the main part of a page that change something. */
export function formsIn(html: string): Form[] {
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
  return [...main.matchAll(/<form([^>]*method="post"[^>]*)>(.*?)<\/form>/gis)].map(
    ([, attributes, inner]) => ({
      action: attribute(attributes!, 'action'),
      fields: [...inner!.matchAll(/<(?:input|select|textarea|button)\b([^>]*)>/g)]
        .map(([, field]): [string, string] => [attribute(field!, 'name'), attribute(field!, 'value')])
        .filter(([name]) => name !== ''),
    }),
  )
}

/** The id of the server action that a form is sent to. */
export function actionOf({ fields }: Form): string | undefined {
  const written = fields.map(([name, value]) => `${name} ${value}`).join('\n')
  return /\$ACTION_(?:ID_|\d+:0 \{"id":")([0-9a-f]+)/.exec(written)?.[1]
}

export function formWith(html: string, field: string): Form {
  const form = formsIn(html).find(({ fields }) => fields.some(([name]) => name === field))
  if (!form) throw new Error(`There is no form with a field ${field}.`)
  return form
}

function attribute(tag: string, name: string): string {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
  return value
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
}

/** The cookie of a session, made at next-auth's own door as a program would. */
export async function signIn(base: string, email: string, password: string): Promise<string> {
  const csrf = await fetch(`${base}/api/auth/csrf`)
  const { csrfToken } = (await csrf.json()) as { csrfToken: string }
  const response = await fetch(`${base}/api/auth/callback/credentials`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: csrf.headers.getSetCookie().map(nameAndValue).join('; ') },
    body: new URLSearchParams({ csrfToken, email, password }),
  })
  return sessionIn(response)
}

export function sessionIn(response: Response): string {
  const session = response.headers.getSetCookie().find((cookie) => cookie.includes('session-token='))
  if (!session)
    throw new Error(`Nobody was signed in: ${response.status} ${response.headers.get('location')}`)
  return nameAndValue(session)
}

function nameAndValue(cookie: string): string {
  return cookie.split(';')[0]!
}
