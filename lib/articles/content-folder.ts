import { type Dirent, type Stats, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What stands in a content folder: path from the folder → what changes whenever the file does. */
export type Listing = Map<string, string>

const settings = ['categories.yml', 'redirects.yml', 'store.yml', 'synonyms.yml']

/** Left alone: hidden files, and what editors put beside a file while they save it. */
const passedOver = /^\.|~$|^#.*#$|\.(sw[a-z]|tmp|bak|orig|rej)$|^4913$/

/** Everything Askwell reads: articles/**, images/* and the four settings files. Links are followed. */
export function listContent(contentDir: string): Listing {
  const listing: Listing = new Map()
  for (const file of settings) addFile(listing, contentDir, file)
  addFolder(listing, contentDir, 'articles', 3)
  addFolder(listing, contentDir, 'images', 1)
  return listing
}

/**
 * `listing` brought up to the files of `touched`, without a look at the rest: undefined where that is not enough, since a
 * whole folder came or went.
 */
export function listTouched(
  contentDir: string,
  listing: Listing,
  touched: ReadonlySet<string>,
): Listing | undefined {
  const next = new Map(listing)
  for (const file of touched) {
    if (passedOver.test(file.split('/').pop()!)) continue
    const isFile = settings.includes(file) || /^(articles\/[^/]+|images)\/[^/]+\.[a-z0-9]+$/i.test(file)
    const found = stat(contentDir, file)
    if (!isFile || found?.isDirectory()) return undefined
    next.delete(file)
    addFile(next, contentDir, file)
  }
  return next
}

export function articleFilesOf(listing: Listing): string[] {
  return [...listing.keys()].filter((file) => file.startsWith('articles/'))
}

/** The slugs of all articles, those that cannot be read too. */
export function slugsOnDisk(listing: Listing): Set<string> {
  return new Set(
    articleFilesOf(listing).map((file) =>
      file
        .split('/')
        .pop()!
        .replace(/\.mdx$/, ''),
    ),
  )
}

function addFolder(listing: Listing, contentDir: string, folder: string, depth: number) {
  let entries: Dirent[]
  try {
    entries = readdirSync(join(contentDir, folder), { withFileTypes: true })
  } catch {
    return
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (passedOver.test(entry.name)) continue
    const path = `${folder}/${entry.name}`
    if (entry.isFile()) addFile(listing, contentDir, path)
    else if (entry.isDirectory() && depth > 1) addFolder(listing, contentDir, path, depth - 1)
    else if (entry.isSymbolicLink()) {
      if (stat(contentDir, path)?.isDirectory()) addFolder(listing, contentDir, path, depth - 1)
      else addFile(listing, contentDir, path)
    }
  }
}

function addFile(listing: Listing, contentDir: string, path: string) {
  const found = stat(contentDir, path)
  if (found?.isFile()) listing.set(path, `${found.mtimeMs} ${found.size} ${found.ino}`)
}

function stat(contentDir: string, path: string): Stats | undefined {
  return statSync(join(contentDir, path), { throwIfNoEntry: false })
}
