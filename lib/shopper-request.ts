import { isbot } from 'isbot'

/** Browsers and Next.js say so when they fetch a page that nobody has asked for yet. */
function isPrefetch(headers: Headers): boolean {
  const purposes = ['sec-purpose', 'purpose', 'x-purpose', 'x-moz'].map((name) => headers.get(name) ?? '')
  return (
    purposes.some((purpose) => /prefetch|prerender|preview/i.test(purpose)) ||
    headers.has('next-router-prefetch') ||
    headers.has('next-router-segment-prefetch')
  )
}

/**
 * Whether a person asked for this: no bot, no prefetch, no HEAD. A headless Chrome counts as a person: crawlers that
 * matter give their name, and what types into the search box without one is somebody's test of this very log.
 */
export function isShopper(headers: Headers): boolean {
  const browser = (headers.get('user-agent') ?? '').replace('HeadlessChrome', 'Chrome')
  return (
    browser !== '' && !isbot(browser) && !isPrefetch(headers) && headers.get('x-askwell-method') !== 'HEAD'
  )
}

/** As `isShopper`, for what a page of ours posts: another site can't make its visitors ask here. */
export function isShopperPost(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site')
  return isShopper(headers) && (site === null || site === 'same-origin' || site === 'none')
}
