import type { Role } from '@/lib/auth/schema'

/** One door of the desk: as the build names it, the address to knock at, and who is let in (an admin always is). */
export type Door = {
  built: string
  /** the address; of a door with an id, the page on which an admin finds a link to it, and the door for that id */
  at: string | { linkOn: string; then?: (id: string) => string }
  letIn: Role[]
  /** what is sent to a door that is not read, and what those whom it lets in are answered */
  send?: { method?: 'POST' | 'DELETE'; body: object; status: number[] }
  /** where it sends those whom it lets in, when it shows nothing itself */
  leadsTo?: RegExp
  /** an answer that goes on for as long as it is read */
  endless?: true
  /** finds nothing, even for an admin */
  empty?: true
}

const everybody: Role[] = ['editor', 'agent', 'lead']

/** A door of the API for something that is done to a conversation. */
const toConversation = (what: string, body: object = {}, status = [200]): Door => ({
  built: `/api/desk/conversations/[id]/${what}/route`,
  at: { linkOn: '/desk/inbox', then: (id) => `/api/desk/conversations/${id}/${what}` },
  letIn: ['agent', 'lead'],
  send: { body, status },
})
const clientId = '3f0c1c1e-4a6f-4f43-9a51-0b6d5f1f0a11'

/** Every door behind sign-in. A new page or route under desk/ or api/desk/ fails the test until it has its row. */
export const doors: Door[] = [
  { built: '/desk/page', at: '/desk', letIn: everybody, leadsTo: /^\/desk\/(inbox|unanswered)$/ },
  { built: '/desk/[...address]/page', at: '/desk/nowhere/at/all', letIn: everybody, empty: true },
  { built: '/desk/inbox/page', at: '/desk/inbox', letIn: ['agent', 'lead'] },
  { built: '/desk/inbox/[id]/page', at: { linkOn: '/desk/inbox' }, letIn: ['agent', 'lead'] },
  { built: '/desk/mail/page', at: '/desk/mail', letIn: ['agent'] },
  { built: '/desk/mail/[id]/page', at: { linkOn: '/desk/mail?state=sent' }, letIn: ['agent'] },
  { built: '/desk/unanswered/page', at: '/desk/unanswered', letIn: ['lead', 'editor'] },
  { built: '/desk/unanswered/[id]/page', at: { linkOn: '/desk/unanswered' }, letIn: ['lead', 'editor'] },
  { built: '/desk/unanswered/monday/page', at: '/desk/unanswered/monday', letIn: ['lead', 'editor'] },
  { built: '/desk/search/page', at: '/desk/search?q=parcel', letIn: ['lead', 'editor'] },
  { built: '/api/desk/unanswered/route', at: '/api/desk/unanswered', letIn: ['lead', 'editor'] },
  {
    built: '/api/desk/unanswered/[id]/route',
    at: { linkOn: '/desk/unanswered', then: (id) => `/api/desk/unanswered/${id}` },
    letIn: ['lead', 'editor'],
  },
  {
    built: '/api/desk/unanswered/[id]/draft/route',
    at: {
      linkOn: '/desk/unanswered',
      then: (id) => `/api/desk/unanswered/${id}/draft?how=article`,
    },
    letIn: ['lead', 'editor'],
  },
  {
    built: '/api/desk/unanswered/export/route',
    at: '/api/desk/unanswered/export',
    letIn: ['lead', 'editor'],
  },
  {
    built: '/api/desk/conversations/route',
    at: '/api/desk/conversations',
    letIn: ['agent', 'lead'],
  },
  {
    built: '/api/desk/conversations/[id]/route',
    at: { linkOn: '/desk/inbox', then: (id) => `/api/desk/conversations/${id}` },
    letIn: ['agent', 'lead'],
  },
  toConversation('take', {}, [200, 409]),
  toConversation('release', {}, [200, 409]),
  toConversation('hand-over', { to: null, note: 'for the team' }),
  toConversation('messages', { clientId, body: 'We look for it.' }, [201, 409]),
  toConversation('notes', { clientId, body: 'a loyal shopper' }, [201, 409]),
  toConversation('tags', { tags: ['parcel'] }),
  toConversation('snooze', { until: null }),
  toConversation('block', { blocked: true }, [409]),
  toConversation('typing', {}, [204]),
  toConversation('viewing'),
  toConversation('attachments', {}, [400]),
  {
    built: '/api/desk/conversations/[id]/attachments/[attachmentId]/route',
    at: { linkOn: '/desk/inbox', then: (id) => `/api/desk/conversations/${id}/attachments/none` },
    letIn: ['agent', 'lead'],
    empty: true,
  },
  toConversation('resolve'),
  toConversation('reopen'),
  { built: '/api/desk/events/route', at: '/api/desk/events', letIn: ['agent', 'lead'], endless: true },
  { built: '/api/desk/tags/route', at: '/api/desk/tags', letIn: ['agent', 'lead'] },
  { built: '/api/desk/colleagues/route', at: '/api/desk/colleagues', letIn: ['agent', 'lead'] },
  toConversation('file-question', { wording: 'is the tent bag machine washable' }, [201]),
  { built: '/api/desk/saved-replies/route', at: '/api/desk/saved-replies', letIn: ['agent', 'lead'] },
  {
    built: '/api/desk/saved-replies/[id]/route',
    at: `/api/desk/saved-replies/${clientId}`,
    letIn: ['agent', 'lead'],
    send: { method: 'DELETE', body: {}, status: [204] },
  },
  {
    built: '/api/desk/saved-replies/[id]/used/route',
    at: `/api/desk/saved-replies/${clientId}/used`,
    letIn: ['agent', 'lead'],
    send: { body: {}, status: [404] },
  },
  {
    built: '/api/desk/article-inserts/route',
    at: '/api/desk/article-inserts',
    letIn: ['agent', 'lead'],
    send: { body: { slug: 'no-such-article' }, status: [400] },
  },
  {
    built: '/api/desk/presence/route',
    at: '/api/desk/presence',
    letIn: ['agent', 'lead'],
    send: { body: { away: false }, status: [204] },
  },
  { built: '/api/desk/push/route', at: '/api/desk/push', letIn: ['agent', 'lead'] },
  { built: '/desk/articles/page', at: '/desk/articles', letIn: ['lead', 'editor'] },
  { built: '/desk/articles/[slug]/page', at: '/desk/articles/return-an-item', letIn: ['lead', 'editor'] },
  { built: '/desk/reports/page', at: '/desk/reports', letIn: ['lead', 'editor'] },
  { built: '/desk/reports/searches/page', at: '/desk/reports/searches', letIn: ['lead', 'editor'] },
  {
    built: '/desk/settings/saved-replies/page',
    at: '/desk/settings/saved-replies',
    letIn: ['agent', 'lead'],
  },
  {
    built: '/desk/settings/saved-replies/[id]/page',
    at: { linkOn: '/desk/settings/saved-replies' },
    letIn: ['agent', 'lead'],
  },
  { built: '/desk/settings/api-keys/page', at: '/desk/settings/api-keys', letIn: ['lead', 'editor'] },
  { built: '/desk/settings/chat/page', at: '/desk/settings/chat', letIn: [] },
  { built: '/desk/settings/page', at: '/desk/settings', letIn: everybody, leadsTo: /password$/ },
  { built: '/desk/settings/password/page', at: '/desk/settings/password', letIn: everybody },
  {
    built: '/api/desk/picture/route',
    at: '/api/desk/picture',
    letIn: everybody,
    send: { body: {}, status: [400] },
  },
  { built: '/desk/settings/staff/page', at: '/desk/settings/staff', letIn: [] },
  { built: '/desk/settings/staff/[id]/page', at: { linkOn: '/desk/settings/staff' }, letIn: [] },
]

/** Ways in which other applications' gates were walked around; {path} is a door's address. */
export const detours: { path: (path: string) => string; headers?: Record<string, string> }[] = [
  { path: (path) => `${path}?_rsc=1abc2`, headers: { RSC: '1' } },
  {
    path: (path) => path,
    headers: { RSC: '1', 'Next-Router-Prefetch': '1', 'Next-Router-Segment-Prefetch': '/_tree' },
  },
  { path: (path) => `${path}.rsc` },
  { path: (path) => `${path}.segments/_tree.segment.rsc` },
  { path: (path) => `${path}.json` },
  { path: (path) => `${path}/` },
  { path: (path) => `/_next/data/build${path}.json` },
  { path: (path) => `/${path}` },
  { path: (path) => path.replace('/desk', '/%64esk') },
  { path: (path) => path.replace('/desk', '/DESK') },
  { path: (path) => path.replace('/desk', '/desk/.') },
  { path: (path) => path.replace('/desk', '/desk%2f') },
  { path: (path) => path.replace('/desk', '/desk%5c') },
  { path: (path) => path.replace('/desk', '/articles/%2e%2e/desk') },
  { path: (path) => `/shop${path}` },
  { path: (path) => `${path}?nxtPaddress=desk&nxtPid=1` },
  { path: (path) => path, headers: { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' } },
  { path: (path) => path, headers: { 'x-middleware-rewrite': '/desk/settings/staff' } },
  { path: (path) => path, headers: { 'x-middleware-next': '1', 'x-middleware-override-headers': 'cookie' } },
  {
    path: (path) => path,
    headers: { 'x-invoke-path': '/desk/settings/staff', 'x-matched-path': '/desk/settings' },
  },
  { path: (path) => path, headers: { 'x-askwell-path': '/desk', 'x-forwarded-host': 'evil.example' } },
  { path: (path) => path, headers: { Authorization: 'Bearer %E0%A4%A' } },
  { path: (path) => path, headers: { cookie: 'next-auth.session-token=%E0%A4%A' } },
  { path: (path) => path, headers: { cookie: 'next-auth.session-token=eyJhbGciOiJub25lIn0.e30.' } },
]
