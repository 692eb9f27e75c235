import type { Detail, ListAnswer, Person, View } from './desk-shapes'

export type SavedReply = { id: string; title: string; body: string; usedCount: number }
/** The replies, with the articles that they name. */
export type SavedReplies = {
  savedReplies: SavedReply[]
  articles: Record<string, { title: string; url: string }>
}
export type FoundArticle = { slug: string; title: string; url: string; excerpt: { text: string } }

/** A door of the desk said no, or could not be reached (`status` 0). */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly assignedTo: Person | null = null,
  ) {
    super(message)
  }

  /** Sent again in the same words it may succeed. */
  get isPassing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500
  }
}

type Refused = { error?: { message?: string }; assignedTo?: Person | null }

async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
  let answer: Response
  try {
    answer = await fetch(path, {
      method,
      cache: 'no-store',
      signal: AbortSignal.timeout(20_000),
      ...(body !== undefined && {
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      }),
    })
  } catch {
    throw new Refusal(0, '')
  }
  const text = await answer.text()
  if (answer.ok) return (text ? JSON.parse(text) : undefined) as T
  const said = readRefused(text)
  throw new Refusal(answer.status, said.error?.message ?? '', said.assignedTo ?? null)
}

function readRefused(text: string): Refused {
  try {
    return JSON.parse(text) as Refused
  } catch {
    return {}
  }
}

const conversations = '/api/desk/conversations'
const at = (id: string, rest = '') => `${conversations}/${encodeURIComponent(id)}${rest}`

/** The doors of the desk's API, by what they do. */
export const desk = {
  list: (view: View, words: string, page: number) =>
    call<ListAnswer>(
      'GET',
      `${conversations}?${new URLSearchParams({ view, ...(words && { words }), page: String(page) })}`,
    ),
  detail: (id: string, after: number) => call<Detail>('GET', at(id, `?after=${after}`)),
  answer: (
    id: string,
    message: { clientId: string; body: string; attachments?: string[]; resolve?: boolean },
  ) => call<{ seq: number; at: string }>('POST', at(id, '/messages'), message),
  note: (id: string, note: { clientId: string; body: string }) => call('POST', at(id, '/notes'), note),
  take: (id: string) => call<{ assignedTo: Person }>('POST', at(id, '/take'), {}),
  handOver: (id: string, to: string | null, note: string) =>
    call('POST', at(id, '/hand-over'), { to, ...(note && { note }) }),
  resolve: (id: string) => call('POST', at(id, '/resolve'), {}),
  reopen: (id: string) => call('POST', at(id, '/reopen'), {}),
  snooze: (id: string, until: Date) => call('POST', at(id, '/snooze'), { until: until.toISOString() }),
  tag: (id: string, tags: string[]) => call('POST', at(id, '/tags'), { tags }),
  block: (id: string, blocked: boolean) => call('POST', at(id, '/block'), { blocked }),
  fileQuestion: (id: string, wording: string) => call('POST', at(id, '/file-question'), { wording }),
  typing: (id: string) => call('POST', at(id, '/typing'), {}),
  viewing: (id: string) => call('POST', at(id, '/viewing'), {}),
  noLongerViewing: (id: string) => call('POST', at(id, '/viewing'), { gone: true }),
  uploadAddress: (id: string, name: string) => at(id, `/attachments?name=${encodeURIComponent(name)}`),
  attachmentAddress: (id: string, attachment: string) =>
    at(id, `/attachments/${encodeURIComponent(attachment)}`),
  colleagues: async () => (await call<{ colleagues: Person[] }>('GET', '/api/desk/colleagues')).colleagues,
  stillHere: () => call('POST', '/api/desk/presence', {}),
  presence: (away: boolean) => call('POST', '/api/desk/presence', { away }),
  pushKey: () => call<{ publicKey: string }>('GET', '/api/desk/push'),
  push: (subscription: { endpoint: string; keys: { p256dh: string; auth: string } }) =>
    call('POST', '/api/desk/push', subscription),
  forgetPush: (endpoint: string) => call('DELETE', '/api/desk/push', { endpoint }),
  savedReplies: () => call<SavedReplies>('GET', '/api/desk/saved-replies'),
  replyUsed: (id: string) => call('POST', `/api/desk/saved-replies/${id}/used`, {}),
  articleInserted: (slug: string, conversationId: string) =>
    call('POST', '/api/desk/article-inserts', { slug, conversationId }),
  findArticles: async (words: string, language: string) => {
    const asked = new URLSearchParams({ q: words, limit: '6', settled: 'false', language })
    return (await call<{ results: FoundArticle[] }>('GET', `/api/search?${asked}`)).results
  },
}
