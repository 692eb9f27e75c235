import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Store } from '@/lib/store'
import { checkRedirects, linesOf } from './check-redirects'
import { checkReferences } from './check-references'
import { checkStore } from './check-store'
import { type Listing, articleFilesOf, listContent, slugsOnDisk } from './content-folder'
import { type ContentSet, loadContent } from './content-set'
import { examineBody } from './examine-body'
import { nearest } from './nearest'
import type { Problem } from './problem'
import { readOptional } from './settings-files'
import { shopDay } from './shop-day'

/** A content folder as it was read, and what is wrong with it; what could not be read is not in the set. */
export type CheckedContent = { articles: number; problems: Problem[]; set: ContentSet; store: Store }

/** Everything that is not right in a content folder, file by file, in the order in which one would mend it. */
export function checkContent(contentDir: string): CheckedContent {
  const listing = listContent(contentDir)
  const { store, problems: storeProblems } = checkStore(contentDir, listing)
  const { set, problems } = loadContent(contentDir, listing, store)
  const onDisk = slugsOnDisk(listing)
  const today = shopDay(new Date(), store.timeZone)
  const all = [
    ...storeProblems,
    ...problems,
    ...unusedCategories(contentDir, listing),
    ...checkRedirects(contentDir, { set, onDisk }),
    ...articleProblems(contentDir, listing, { set, onDisk, today, variables: store.variables }),
  ]
  return { articles: articleFilesOf(listing).length, problems: inOrder(all), set, store }
}

/** By file, then from top to bottom. */
export function inOrder(problems: Problem[]): Problem[] {
  return problems.toSorted((a, b) =>
    a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1,
  )
}

function articleProblems(
  contentDir: string,
  listing: Listing,
  known: { set: ContentSet; onDisk: Set<string>; today: string; variables: Record<string, string> },
): Problem[] {
  return [...known.set.articles.values()].flatMap((article) => {
    const source = readFileSync(join(contentDir, article.file), 'utf8')
    const { problems, references } = examineBody(article.file, source, known.variables)
    return [...problems, ...checkReferences(article, source, references, known)]
  })
}

function unusedCategories(contentDir: string, listing: Listing): Problem[] {
  const folders = new Set(articleFilesOf(listing).map((file) => file.split('/')[1]!))
  return [...linesOf(readOptional(contentDir, 'categories.yml'))].flatMap(([slug, line]) => {
    if (folders.has(slug)) return []
    const meant = nearest(slug, folders)
    const instead = meant ? `write "${meant}", the name of the folder` : `add an article to articles/${slug}/`
    const wrong = `the category "${slug}" has no articles`
    return [{ file: 'categories.yml', line, column: 1, wrong, instead }]
  })
}
