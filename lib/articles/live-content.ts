import { store } from '@/lib/store'
import type { ArticleFile } from './article-file'
import { type Listing, listContent } from './content-folder'
import { type ContentSet, type Settings, loadContent, makeSet } from './content-set'
import { type Problem, formatProblem } from './problem'
import type { Article } from './schema'

/** `lists`: what other pages show of an article changed too (title, description, category, published or not). */
export type ContentChange = {
  /** articles changed, added or removed */
  slugs: string[]
  /** a settings file changed: nothing is as it was */
  everything: boolean
  lists: boolean
}
export type ContentListener = (change: ContentChange) => void

/** The content of a running server: what is served, and what of the folder is not served as it stands. */
export type LiveContent = {
  readonly contentDir: string
  set: ContentSet
  settings: Settings
  listing: Listing
  listeners: Set<ContentListener>
  /** files whose last good version, or nothing, is served instead; looked at again on every change */
  refused: Set<string>
  /** last lines logged about a file */
  logged: Map<string, string>
  /** articles whose body was examined and is good */
  examined: WeakSet<Article>
  /** what was served before an article whose body is still to be examined, by slug */
  lastGood: Map<string, ArticleFile>
}

export function openContent(contentDir: string): LiveContent {
  const listing = listContent(contentDir)
  const { set, settings, problems } = loadContent(contentDir, listing, store())
  const live: LiveContent = {
    contentDir,
    set,
    settings,
    listing,
    listeners: new Set(),
    refused: new Set(problems.map(({ file }) => file).filter((file) => file.startsWith('articles/'))),
    logged: new Map(),
    examined: new WeakSet(),
    lastGood: new Map(),
  }
  for (const file of new Set(problems.map((problem) => problem.file))) {
    logProblems(
      live,
      file,
      problems.filter((problem) => problem.file === file),
    )
  }
  return live
}

/** Logs what is wrong with a file, once, until something else is wrong with it. */
export function logProblems(live: LiveContent, file: string, problems: Problem[]): void {
  const lines = problems.map((problem) => formatProblem(live.contentDir, problem)).join('\n')
  if (lines && live.logged.get(file) !== lines) console.warn(lines)
  if (lines) live.logged.set(file, lines)
  else live.logged.delete(file)
}

export function filesOf({ articles, sources }: ContentSet): Map<string, ArticleFile> {
  return new Map([...articles].map(([slug, article]) => [slug, { article, source: sources.get(slug)! }]))
}

/** Serves `files` from now on and tells everybody who listens. */
export function publish(live: LiveContent, files: Map<string, ArticleFile>, change: ContentChange): void {
  live.set = makeSet(files, live.settings, live.listing)
  if (change.slugs.length || change.everything || change.lists) tell(live, change)
}

export function tell(live: LiveContent, change: ContentChange): void {
  for (const listener of live.listeners) {
    try {
      listener(change)
    } catch (error) {
      console.error(error)
    }
  }
}

/** A body turned out to be broken after its article was served: its last good version, or nothing, takes its place. */
export function withdraw(live: LiveContent, article: Article, problems: Problem[]): void {
  if (live.set.articles.get(article.slug) !== article) return
  logProblems(live, article.file, problems)
  live.refused.add(article.file)
  const files = filesOf(live.set)
  const good = live.lastGood.get(article.slug)
  if (good) files.set(article.slug, good)
  else files.delete(article.slug)
  live.lastGood.delete(article.slug)
  publish(live, files, { slugs: [article.slug], everything: false, lists: true })
}
