import { setTimeout as wait } from 'node:timers/promises'
import { store } from '@/lib/store'
import { checkReferences } from './check-references'
import { slugsOnDisk } from './content-folder'
import { examineBody } from './examine-body'
import { type LiveContent, logProblems, withdraw } from './live-content'
import type { Article } from './schema'
import { shopDay } from './shop-day'

/** Work this long, then leave twice as much to the requests. */
const slice = 8

/** Examines every body that was not examined yet, in small slices, until all are done or `signal` ends it. */
export async function checkInBackground(live: LiveContent, signal: AbortSignal): Promise<void> {
  let began = performance.now()
  for (const article of [...live.set.articles.values()]) {
    if (signal.aborted) return
    if (live.set.articles.get(article.slug) === article) examine(live, article)
    if (performance.now() - began < slice) continue
    await wait(2 * (performance.now() - began), undefined, { ref: false })
    began = performance.now()
  }
}

function examine(live: LiveContent, article: Article) {
  if (live.examined.has(article)) return
  const source = live.set.sources.get(article.slug)!.toString('utf8')
  const { tree, problems, references } = examineBody(article.file, source, store().variables)
  if (!tree) return withdraw(live, article, problems)
  live.examined.add(article)
  live.lastGood.delete(article.slug)
  // What the log says about a refused file is about what stands on disk, not about the version that is served.
  if (live.refused.has(article.file)) return
  const known = { set: live.set, onDisk: slugsOnDisk(live.listing), today: shopDay() }
  logProblems(live, article.file, checkReferences(article, source, references, known))
}
