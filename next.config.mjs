import { everywhere, publicPolicy } from './lib/security-headers.mjs'

/** First segments that are ours; any other is a stranger's. */
const ours = '(?!(?:shop|[a-z]{2}(?:-[A-Z]{2})?)$)[^/]+'

const files = 'api/pictures/|api/(?:desk/)?conversations/[^/]+/attachments/'

const early = [
  '/',
  '/articles/:slug',
  '/categories/:category',
  '/categories/:category/:page',
  '/search',
  '/contact',
  '/chat',
]

const asList = (headers) => Object.entries(headers).map(([key, value]) => ({ key, value }))

/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  serverExternalPackages: [
    '@prisma/client',
    '@prisma/adapter-libsql',
    '@prisma/adapter-pg',
    '@prisma/driver-adapter-utils',
    '@prisma/schema-engine-wasm',
    '@libsql/client',
    'libsql',
    'pg',
    '@parcel/watcher',
    'nodemailer',
    'web-push',
    '@redis/client',
  ],
  // Pages made once are kept, packed, by lib/page-cache.ts; here they would stand in memory a second time.
  cacheMaxMemorySize: 0,
  experimental: {
    // Rendered pages written to disk survive a restart and would show another folder's or yesterday's content.
    isrFlushToDisk: false,
    // By default every page and route is loaded before the first request is answered.
    preloadEntriesOnStart: false,
    // By default shoppers load the style sheets of the desk as well.
    cssChunking: 'graph',
    // Behind a proxy that changes the Host header, forms still come from APP_URL.
    serverActions: {
      allowedOrigins: URL.canParse(process.env.APP_URL) ? [new URL(process.env.APP_URL).host] : [],
    },
  },
  headers: () => [
    { source: '/:path*', headers: asList(everywhere) },
    {
      // Files say their own, stricter policy, which this would take the place of.
      source: `/((?!desk|sign-in|invitation|media/|${files}).*)`,
      headers: asList({ 'Content-Security-Policy': publicPolicy }),
    },
  ],
  // The addresses of the help center are led to their pages by lib/articles/serve-pages.ts. What is left: addresses that
  // are nobody's, to the page that searches for what they meant.
  rewrites: () => ({
    // lib/articles/serve-pages.ts leads requests to their pages. Next.js listens before that stands: what arrives in the
    // first second of a start is led here, so that a restart shows nobody a page that says there is nothing.
    beforeFiles: early.map((source) => ({ source, destination: `/shop${source.replace(/^\/$/, '')}` })),
    afterFiles: [{ source: `/:address(${ours})`, destination: '/shop/nothing/:address' }],
    fallback: [{ source: '/:address*', destination: '/shop/nothing/:address*' }],
  }),
}
