// Loaded by `npm run replay` before the server, and by nothing else: there, the time is what the last request says it is.
import { subscribe } from 'node:diagnostics_channel'

const RealDate = globalThis.Date
let now = RealDate.parse(new URL(import.meta.url).searchParams.get('from'))

globalThis.Date = new Proxy(RealDate, {
  construct: (target, given, made) => Reflect.construct(target, given.length ? given : [now], made),
  apply: (target) => new target(now).toString(),
  get: (target, name) => (name === 'now' ? () => now : Reflect.get(target, name)),
})

subscribe('http.server.request.start', ({ request }) => {
  const at = RealDate.parse(request.headers['x-replay-at'])
  // Time never runs backwards.
  if (at > now) now = at
})
