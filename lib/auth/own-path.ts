/** `wanted` when it is a path of the desk on this server, otherwise the desk: a link never sends staff elsewhere. */
export function ownPath(wanted: unknown): string {
  if (typeof wanted !== 'string' || !/^\/desk(?![^/?])[\x21-\x5b\x5d-\x7e]*$/.test(wanted)) return '/desk'
  const url = new URL(wanted, 'http://askwell.invalid')
  url.searchParams.delete('_rsc')
  const own = url.host === 'askwell.invalid' && /^\/desk(\/|$)/.test(url.pathname)
  return own ? `${url.pathname}${url.search}` : '/desk'
}
