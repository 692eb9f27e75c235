import { type ArticleFile, type Shop, readArticleFile } from './article-file'
import { type Listing, articleFilesOf } from './content-folder'
import type { Problem } from './problem'
import type { Article, Category, Synonym } from './schema'
import { readSettings } from './settings-files'

/** All of a shop's content at one moment. Never changed: an edit makes a new set. */
export type ContentSet = {
  /** by slug; drafts and unpublished ones too (queries.ts knows what is published) */
  readonly articles: ReadonlyMap<string, Article>
  /** by slug: the file's bytes, from which the body is drawn */
  readonly sources: ReadonlyMap<string, Buffer>
  /** those of categories.yml in its order, then the other folders by name */
  readonly categories: readonly Category[]
  /** old path → where it went */
  readonly redirects: ReadonlyMap<string, string>
  /** phrases that mean the same, or that also find others */
  readonly synonyms: readonly Synonym[]
  /** names of the files in images/ */
  readonly images: ReadonlySet<string>
}

/** Reads a whole content folder. What is broken is left out, and its problems say why. */
export function loadContent(
  contentDir: string,
  listing: Listing,
  shop: Shop,
): { set: ContentSet; settings: Settings; problems: Problem[] } {
  const problems: Problem[] = []
  const files = new Map<string, ArticleFile>()
  for (const file of articleFilesOf(listing)) {
    const result = readArticleFile(contentDir, file, shop)
    problems.push(...result.problems)
    if (!result.read) continue
    const { slug } = result.read.article
    const first = files.get(slug)
    if (first) problems.push(duplicateProblem(file, first.article))
    else files.set(slug, result.read)
  }
  const { settings, problems: wrong } = loadSettings(contentDir)
  return { set: makeSet(files, settings, listing), settings, problems: [...problems, ...wrong] }
}

export function duplicateProblem(file: string, first: Article): Problem {
  return {
    file,
    line: 1,
    column: 1,
    wrong: `the slug "${first.slug}" is taken by ${first.file}`,
    instead: 'give one of the two files another name: a slug is the address, whatever the category',
  }
}

export type Settings = Pick<ContentSet, 'redirects' | 'synonyms'> & { listed: readonly Category[] }

/** The settings files; where one is broken, what `before` said stays. */
export function loadSettings(
  contentDir: string,
  before?: Settings,
): { settings: Settings; problems: Problem[] } {
  const categories = readSettings(contentDir, 'categories.yml')
  const redirects = readSettings(contentDir, 'redirects.yml')
  const synonyms = readSettings(contentDir, 'synonyms.yml')
  const settings = {
    listed: categories.value
      ? Object.entries(categories.value).map(([slug, said]) => ({
          ...said,
          slug,
          name: said?.name ?? nameOf(slug),
        }))
      : (before?.listed ?? []),
    redirects: redirects.value
      ? new Map(Object.entries(redirects.value))
      : (before?.redirects ?? new Map<string, string>()),
    synonyms: synonyms.value ?? before?.synonyms ?? [],
  }
  return { settings, problems: [...categories.problems, ...redirects.problems, ...synonyms.problems] }
}

export function makeSet(
  files: ReadonlyMap<string, ArticleFile>,
  { listed, redirects, synonyms }: Settings,
  listing: Listing,
): ContentSet {
  const articles = new Map([...files].map(([slug, { article }]) => [slug, article]))
  const known = new Set(listed.map(({ slug }) => slug))
  const others = [...new Set([...articles.values()].map(({ category }) => category))].filter(
    (slug) => !known.has(slug),
  )
  const images = [...listing.keys()].filter((file) => file.startsWith('images/'))
  return {
    articles,
    sources: new Map([...files].map(([slug, { source }]) => [slug, source])),
    categories: [...listed, ...others.sort().map((slug) => ({ slug, name: nameOf(slug) }))],
    redirects,
    synonyms,
    images: new Set(images.map((file) => file.slice('images/'.length))),
  }
}

/** "gift-cards" → "Gift cards" */
function nameOf(slug: string): string {
  const words = slug.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
