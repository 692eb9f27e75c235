import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Store } from '@/lib/store'
import { bodyOf, readFrontMatter } from './front-matter'
import { placeProblem } from './place-problem'
import type { Problem } from './problem'
import { readSections } from './sections'
import type { Article, Section } from './schema'

/** An article with the bytes it was read from; `source` is what its body is drawn from. */
export type ArticleFile = { article: Article; source: Buffer }
export type Shop = Pick<Store, 'language' | 'variables'>

type Reading = { read?: ArticleFile; problems: Problem[] }

/** Reads one file under articles/. Without `read`, the problems say why; a file that is gone has neither. */
export function readArticleFile(contentDir: string, file: string, shop: Shop): Reading {
  const misplaced = placeProblem(file)
  if (misplaced) return { problems: [{ file, line: 1, column: 1, ...misplaced }] }
  const path = join(contentDir, file)
  try {
    return articleFrom(file, readFileSync(path), statSync(path).mtime, shop)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    if (error.code === 'ENOENT') return { problems: [] }
    const wrong = `this file cannot be read (${String(error.code)})`
    return { problems: [{ file, line: 1, column: 1, wrong, instead: 'let the server read it' }] }
  }
}

export function articleFrom(file: string, source: Buffer, modifiedAt: Date, shop: Shop): Reading {
  const { frontMatter, problems } = readFrontMatter(file, source.toString('utf8'))
  if (!frontMatter || problems.length) return { problems }
  const [, category, name] = file.split('/')
  const article: Article = {
    ...frontMatter,
    slug: name!.slice(0, -'.mdx'.length),
    category: category!,
    language: frontMatter.language ?? shop.language,
    updatedAt: lastTended(frontMatter, modifiedAt),
    changedAt: modifiedAt,
    get sections() {
      return sectionsOf(this, source, shop.variables)
    },
    file,
  }
  return { read: { article, source }, problems }
}

/** The newest day its editors gave; the file's own date is only that of the last copy, clone or deployment. */
function lastTended(
  { reviewedAt, publishedAt }: Pick<Article, 'reviewedAt' | 'publishedAt'>,
  modifiedAt: Date,
): Date {
  const [newest] = [reviewedAt, publishedAt]
    .filter((day) => day !== undefined)
    .sort((one, other) => (one < other ? 1 : -1))
  return newest ? new Date(`${newest}T12:00:00Z`) : modifiedAt
}

const kept = new Map<Article, Section[]>()
const mostKept = 200

/** Made when asked for, which takes a tenth of a millisecond: all of them would double the memory of a large shop. */
function sectionsOf(article: Article, source: Buffer, variables: Record<string, string>): Section[] {
  const sections = kept.get(article) ?? readSections(bodyOf(source.toString('utf8')), variables)
  kept.delete(article)
  kept.set(article, sections)
  if (kept.size > mostKept) kept.delete(kept.keys().next().value!)
  return sections
}
