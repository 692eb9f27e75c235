import GithubSlugger, { slug as slugOf } from 'github-slugger'
import type { Paragraph, RootContent } from 'mdast'
import { mdxToMarkdown } from 'mdast-util-mdx'
import { type Unsafe, toMarkdown } from 'mdast-util-to-markdown'
import { stringify } from 'yaml'
import { articlesIn, getArticle, listCategories } from '@/lib/articles/queries'
import { slugsTaken } from './slugs-taken'

/** A file to be written below the content folder. */
export type DraftFile = {
  path: string
  text: string
  /** of the article that will answer */
  slug: string
  /** the name of its branch, where it gets one */
  branch: string
  /** what is made of the file as an earlier draft left it on that branch; without it, `text` takes its place */
  revise?: (source: string) => string
}

export type ArticleToDraft = {
  /** what the question is called */
  name: string
  language: string
  shopLanguage: string
  /** the shoppers' words that become its asks */
  phrasings: string[]
  /** nearest first */
  near: string[]
  /** what an agent answered, redacted */
  answer?: string
  owner?: string
  /** of its draft, where there is one: it stays */
  slug?: string
  /** of drafts that nobody has put on disk yet */
  slugsDrafted?: string[]
}

const longestTitle = 80
const longestDescription = 160
const mostAsks = 20

/**
 * An article for a question as a good start, never published by itself: `draft: true` stays until an editor takes it out.
 * The shoppers' words are its asks, the nearest articles its neighbours, an agent's answer its text.
 */
export function draftArticle(given: ArticleToDraft): DraftFile {
  const title = titled(given.name || given.phrasings[0] || 'New article')
  const slugger = new GithubSlugger()
  for (const slug of [...slugsTaken(), ...(given.slugsDrafted ?? [])]) slugger.slug(slug)
  const slug = given.slug ?? slugger.slug(asSlug(title))
  const category = categoryOf(given.near)
  const related = given.near.filter((near) => getArticle(near)).slice(0, 3)
  const frontMatter = {
    ...{ title, description: described(given, title), draft: true },
    ...(given.language !== given.shopLanguage && { language: given.language }),
    ...(related.length > 0 && { related }),
    ...(given.phrasings.length > 0 && { asks: given.phrasings.slice(0, mostAsks) }),
    ...(given.owner && { owner: given.owner.slice(0, 80) }),
  }
  const text = `---\n${stringify(frontMatter, { lineWidth: 0 })}---\n${bodyOf(given)}`
  return { path: `articles/${category}/${slug}.mdx`, text, slug, branch: slug }
}

function titled(name: string): string {
  const line = name.replace(/\s+/g, ' ').trim()
  const short =
    line.length <= longestTitle ? line : `${line.slice(0, longestTitle - 1).replace(/\s\S*$/, '')}…`
  return short.charAt(0).toUpperCase() + short.slice(1)
}

const asSlug = (title: string) =>
  slugOf(title.normalize('NFKD').replace(/[^\p{ASCII}]/gu, ''))
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80) || 'new-article'

function described({ answer }: ArticleToDraft, title: string): string {
  const sentence = /^.*?[.!?](?=\s|$)/s
    .exec(answer ?? '')?.[0]
    .replace(/\s+/g, ' ')
    .trim()
  return sentence && sentence.length <= longestDescription
    ? sentence
    : `${title}.`.slice(0, longestDescription)
}

/** The category most of the nearest articles are in; else the first. */
function categoryOf(near: string[]): string {
  const found = near.flatMap((slug) => getArticle(slug)?.category ?? [])
  const times = (category: string) => found.filter((each) => each === category).length
  const commonest = [...new Set(found)].sort((a, b) => times(b) - times(a))[0]
  return commonest ?? listCategories().find(({ slug }) => articlesIn(slug).length)?.slug ?? 'questions'
}

/** A line that begins with one of these words would be code in MDX. */
const unsafe: Unsafe[] = [
  { atBreak: true, character: 'i', after: 'mport' },
  { atBreak: true, character: 'e', after: 'xport' },
]

/** Words of people are text here, whatever signs stand in them. */
function bodyOf({ answer }: ArticleToDraft): string {
  const paragraphs = (answer ?? '')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
  if (paragraphs.length === 0) return ''
  const children = paragraphs.map(
    (value): RootContent => ({ type: 'paragraph', children: [{ type: 'text', value }] }) satisfies Paragraph,
  )
  return toMarkdown({ type: 'root', children }, { extensions: [mdxToMarkdown()], unsafe })
}
