import type { Reference } from './check-body'
import type { ContentSet } from './content-set'
import { nearest } from './nearest'
import type { Problem } from './problem'
import { isPublished } from './published'
import type { Article } from './schema'

type Said = { wrong: string; instead: string }
type Known = {
  set: ContentSet
  /** slugs of every article on disk, those that cannot be read too: a link to one of those is not the mistake */
  onDisk: ReadonlySet<string>
  /** today, where the shop is */
  today: string
}

/** Links, anchors, related slugs and files of one article that lead nowhere. */
export function checkReferences(
  article: Article,
  source: string,
  references: Reference[],
  known: Known,
): Problem[] {
  const all = [...relatedOf(article, source), ...references]
  return all.flatMap(({ kind, to, ...place }) => {
    const said =
      kind === 'link'
        ? linkProblem(to, article, known)
        : kind === 'file'
          ? fileProblem(to, known)
          : slugProblem(to, article, known)
    return said ? [{ ...place, ...said }] : []
  })
}

function relatedOf({ file, related }: Article, source: string): Reference[] {
  const lines = source.split(/\r\n|\n|\r/)
  const start = Math.max(
    0,
    lines.findIndex((line) => line.startsWith('related')),
  )
  return related.map((slug) => {
    const word = new RegExp(`(?<![\\w-])${slug.replace(/\W/g, '\\$&')}(?![\\w-])`)
    const found = lines.findIndex((line, place) => place >= start && word.test(line))
    const line = found < 0 ? start : found
    return {
      kind: 'article',
      to: slug,
      file,
      line: line + 1,
      column: Math.max(0, lines[line]!.search(word)) + 1,
    }
  })
}

/** Why shoppers do not find `article` on the first day from now on which they read `from`. */
function unpublishedProblem(article: Article, from: Article, today: string): Said | undefined {
  const { slug, draft, publishedAt, expiresAt } = article
  if (draft)
    return { wrong: `the article "${slug}" is a draft`, instead: 'leave it out until it is published' }
  const day = from.publishedAt && from.publishedAt > today ? from.publishedAt : today
  if (isPublished(article, day) || (from.expiresAt && from.expiresAt <= day)) return undefined
  return publishedAt && day < publishedAt
    ? {
        wrong: `the article "${slug}" is not published before ${publishedAt}`,
        instead: 'leave it out until then',
      }
    : {
        wrong: `the article "${slug}" is gone since ${expiresAt}`,
        instead: 'link to another article, or give it a later expiresAt',
      }
}

function slugProblem(slug: string, from: Article, { set, onDisk, today }: Known): Said | undefined {
  const article = set.articles.get(slug)
  if (article) return unpublishedProblem(article, from, today)
  if (onDisk.has(slug)) return undefined
  const meant = nearest(slug, set.articles.keys())
  return {
    wrong: `there is no article "${slug}"`,
    instead: meant ? `write "${meant}"` : 'write the slug of an article: its file name without .mdx',
  }
}

function fileProblem(name: string, { set }: Known): Said | undefined {
  if (set.images.has(name)) return undefined
  const meant = nearest(name, set.images)
  const instead = meant ? `write "${meant}", or add images/${name}` : `add images/${name}`
  return { wrong: `there is no file images/${name}`, instead }
}

function linkProblem(url: string, from: Article, known: Known): Said | undefined {
  const { set } = known
  if (url.startsWith('#')) return anchorProblem(url.slice(1), from, '')
  if (!url.startsWith('/')) return undefined
  const [path, anchor] = url.split('#') as [string, string?]
  const page = path.replace(/\?.*$/, '').replace(/(?<=.)\/+$/, '')
  const [, kind, slug, ...rest] = page.split('/')
  if (kind === 'articles' && slug && !rest.length) {
    const went = set.redirects.get(page)
    if (went && !known.onDisk.has(slug))
      return { wrong: `${page} is an old address`, instead: `write ${went}` }
    const article = set.articles.get(slug)
    const problem = slugProblem(slug, from, known)
    if (problem) return { ...problem, instead: problem.instead.replace(/"([a-z0-9-]+)"/, '/articles/$1') }
    return anchor && article ? anchorProblem(anchor, article, page) : undefined
  }
  if (kind === 'categories' && slug && !rest.length) return categoryProblem(slug, set)
  if (['/', '/contact', '/search'].includes(page)) return undefined
  if (kind === 'media' && slug && !rest.length) return fileProblem(slug, known)
  const instead = 'write /articles/<slug>, /categories/<slug>, /contact, /search?q=… or https://…'
  return { wrong: `there is no page ${page}`, instead }
}

function categoryProblem(slug: string, { categories }: ContentSet): Said | undefined {
  const slugs = categories.map((category) => category.slug)
  if (slugs.includes(slug)) return undefined
  const meant = nearest(slug, slugs)
  const instead = meant ? `write /categories/${meant}` : `write one of ${slugs.join(', ')}`
  return { wrong: `there is no category "${slug}"`, instead }
}

function anchorProblem(anchor: string, { sections, file }: Article, page: string): Said | undefined {
  const anchors = sections.flatMap(({ heading }) => heading?.anchor ?? [])
  if (anchors.includes(decode(anchor))) return undefined
  const meant = nearest(anchor, anchors)
  const list = anchors.length
    ? `write one of ${anchors.map((each) => `#${each}`).join(', ')}`
    : 'remove the anchor'
  return { wrong: `${file} has no heading #${anchor}`, instead: meant ? `write ${page}#${meant}` : list }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
