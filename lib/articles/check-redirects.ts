import { isMap, isScalar, LineCounter, parseDocument } from 'yaml'
import type { ContentSet } from './content-set'
import { nearest } from './nearest'
import type { Problem } from './problem'
import { readOptional } from './settings-files'

type Said = { wrong: string; instead: string }
type Known = { set: ContentSet; onDisk: ReadonlySet<string> }

/** Redirects that lead nowhere, in a circle, or away from a page that exists. */
export function checkRedirects(contentDir: string, known: Known): Problem[] {
  const at = linesOf(readOptional(contentDir, 'redirects.yml'))
  return [...known.set.redirects].flatMap(([from, to]) => {
    const said = redirectProblem(from, to, known)
    return said ? [{ file: 'redirects.yml', line: at.get(from) ?? 1, column: 1, ...said }] : []
  })
}

function redirectProblem(from: string, to: string, { set, onDisk }: Known): Said | undefined {
  const own = /^\/articles\/([^/#?]+)$/.exec(from)?.[1]
  if (own && onDisk.has(own)) {
    return { wrong: `${from} is an article, so it never redirects`, instead: 'remove this line' }
  }
  const seen = new Set([from])
  for (let next: string | undefined = to; next; next = set.redirects.get(next)) {
    if (seen.has(next))
      return { wrong: `${from} redirects in a circle`, instead: 'write where the page went' }
    seen.add(next)
  }
  const [page] = to.split(/[?#]/, 1) as [string]
  if (/^https:/.test(to) || set.redirects.has(page) || ['/', '/contact', '/search'].includes(page))
    return undefined
  const [, kind, slug = '', ...rest] = page.split('/')
  const slugs = kind === 'categories' ? set.categories.map((category) => category.slug) : [...onDisk]
  if (['articles', 'categories'].includes(kind!) && !rest.length && slugs.includes(slug)) return undefined
  const meant = nearest(slug, slugs)
  const instead = meant
    ? `write /${kind === 'categories' ? kind : 'articles'}/${meant}`
    : 'write a page that exists'
  return { wrong: `${from} leads to ${to}, which is not there`, instead }
}

/** The line of each top-level key. */
export function linesOf(source: string): Map<string, number> {
  const counter = new LineCounter()
  const { contents } = parseDocument(source, { lineCounter: counter })
  const keys: unknown[] = isMap(contents) ? contents.items.map(({ key }) => key) : []
  return new Map(
    keys.filter(isScalar).map((key) => [String(key.value), counter.linePos(key.range?.[0] ?? 0).line]),
  )
}
