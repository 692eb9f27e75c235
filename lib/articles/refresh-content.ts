import { reloadStore, store } from '@/lib/store'
import { type ArticleFile, articleFrom, readArticleFile } from './article-file'
import { checkReferences } from './check-references'
import { checkStore, lostVariables } from './check-store'
import { listContent, listTouched, slugsOnDisk } from './content-folder'
import { duplicateProblem, loadSettings, makeSet } from './content-set'
import { type ExaminedBody, examineBody } from './examine-body'
import { type LiveContent, filesOf, logProblems, publish } from './live-content'
import type { Problem } from './problem'
import type { Article } from './schema'
import { shopDay } from './shop-day'

type Candidate = ArticleFile & { before?: ArticleFile; body?: ExaminedBody }
type Files = Map<string, ArticleFile>

/** More changed files than this are served first and examined in the background. */
const examinedAtOnce = 50

/**
 * Brings what is served up to what stands in the folder. `touched` names what changed, and is read again even if it looks
 * the same; without it the whole folder is compared.
 */
export function refresh(live: LiveContent, touched: ReadonlySet<string> = new Set()): void {
  const some = touched.size > 0 && touched.size < 1000
  const listing =
    (some && listTouched(live.contentDir, live.listing, touched)) || listContent(live.contentDir)
  const changed = [...listing.keys()].filter(
    (file) => listing.get(file) !== live.listing.get(file) || touched.has(file),
  )
  const gone = [...live.listing.keys()].filter((file) => !listing.has(file))
  if (!changed.length && !gone.length) return
  live.listing = listing
  const before = filesOf(live.set)
  const files = new Map(before)
  const moved = [...changed, ...gone]
  const everything = moved.some((file) => file.endsWith('.yml'))
  if (everything) refreshSettings(live, moved, files)
  const onDisk = slugsOnDisk(listing)
  for (const slug of before.keys()) if (!onDisk.has(slug)) files.delete(slug)
  for (const file of gone) {
    live.refused.delete(file)
    live.logged.delete(file)
  }
  const articles = changed.filter((file) => file.startsWith('articles/'))
  const toRead = new Set([...articles, ...[...live.refused].filter((file) => listing.has(file))])
  const candidates = [...toRead].flatMap((file) => candidateFrom(live, file, files) ?? [])
  if (candidates.length <= examinedAtOnce) settle(live, candidates, files, onDisk)
  else for (const { article, before: good } of candidates) if (good) live.lastGood.set(article.slug, good)
  const shown = moved.filter((file) => file.startsWith('images/')).map((file) => file.slice('images/'.length))
  publish(live, files, { ...difference(before, files, shown), everything })
}

/** Reads a file and puts it among `files`; undefined when it is refused or says what it said before. */
function candidateFrom(live: LiveContent, file: string, files: Files): Candidate | undefined {
  const { read, problems } = readArticleFile(live.contentDir, file, store())
  const refuse = (why: Problem[]) => {
    logProblems(live, file, why)
    live.refused.add(file)
    return undefined
  }
  if (!read) return refuse(problems)
  const before = files.get(read.article.slug)
  if (before && before.article.file !== file && live.listing.has(before.article.file)) {
    return refuse([duplicateProblem(file, before.article)])
  }
  if (before?.article.file === file && before.source.equals(read.source)) {
    live.refused.delete(file)
    logProblems(live, file, [])
    return undefined
  }
  files.set(read.article.slug, read)
  return { ...read, before }
}

/** Examines the candidates' bodies, alone and as part of the new set; what does not pass gives way to what was there. */
function settle(live: LiveContent, candidates: Candidate[], files: Files, onDisk: ReadonlySet<string>) {
  for (const candidate of candidates) {
    const { article, source, before } = candidate
    candidate.body = examineBody(article.file, source.toString('utf8'), store().variables)
    if (candidate.body.tree) continue
    if (before) files.set(article.slug, before)
    else files.delete(article.slug)
  }
  const known = { set: makeSet(files, live.settings, live.listing), onDisk, today: shopDay() }
  for (const { article, source, before, body } of candidates) {
    const found = checkReferences(article, source.toString('utf8'), body!.references, known)
    const problems = [...body!.problems, ...found]
    logProblems(live, article.file, problems)
    // A dead link in a new article is told and lived with: the page helps more than none.
    const good = body!.tree && (!found.length || !before)
    if (good) {
      live.examined.add(article)
      live.refused.delete(article.file)
      live.lastGood.delete(article.slug)
      continue
    }
    live.refused.add(article.file)
    if (before) files.set(article.slug, before)
  }
}

/** Reads the settings files that changed; where one is broken, what it said before stays. */
function refreshSettings(live: LiveContent, changed: string[], files: Files) {
  const said = store()
  if (changed.includes('store.yml')) {
    const read = checkStore(live.contentDir, live.listing)
    const lost = read.problems.length
      ? []
      : lostVariables(said.variables, read.store.variables, live.set.sources)
    const problems = [...read.problems, ...lost]
    logProblems(live, 'store.yml', problems)
    if (!problems.length) reloadStore()
  }
  const { settings, problems } = loadSettings(live.contentDir, live.settings)
  live.settings = settings
  for (const file of ['categories.yml', 'redirects.yml', 'synonyms.yml']) {
    logProblems(
      live,
      file,
      problems.filter((problem) => problem.file === file),
    )
  }
  const sameVariables = JSON.stringify(said.variables) === JSON.stringify(store().variables)
  const sameLanguage = said.language === store().language
  if (sameVariables && sameLanguage) return
  for (const [slug, { article, source }] of files) {
    if (sameLanguage && !source.includes('<Variable')) continue
    const { read } = articleFrom(article.file, source, article.changedAt, store())
    if (!read) continue
    files.set(slug, read)
    if (live.examined.has(article)) live.examined.add(read.article)
  }
}

const listed = ({ title, description, category, related, draft, publishedAt, expiresAt }: Article) =>
  JSON.stringify([title, description, category, related, draft, publishedAt, expiresAt])

/** Which articles are not what they were; one that shows a changed picture counts too. */
function difference(before: Files, after: Files, pictures: string[]): { slugs: string[]; lists: boolean } {
  const slugs: string[] = []
  let lists = false
  for (const slug of new Set([...before.keys(), ...after.keys()])) {
    const [old, now] = [before.get(slug), after.get(slug)]
    const same = old === now && !pictures.some((name) => now?.source.includes(name))
    if (same) continue
    slugs.push(slug)
    lists ||= !old || !now || listed(old.article) !== listed(now.article)
  }
  return { slugs, lists }
}
