import { environment } from '@/lib/environment'
import { onePerProcess } from '@/lib/one-per-process'
import { checkInBackground } from './background-check'
import type { ContentSet } from './content-set'
import { followDays } from './follow-days'
import { type ContentListener, type LiveContent, openContent, withdraw } from './live-content'
import type { Problem } from './problem'
import { refresh } from './refresh-content'
import type { Article } from './schema'
import { watchFolder } from './watch-folder'

export type { ContentChange, ContentListener } from './live-content'

const live = (): LiveContent => onePerProcess('content', () => openContent(environment().contentDir))

/** The content as it stands now: hold on to the set for as long as one answer must be of one piece. */
export function content(): ContentSet {
  return live().set
}

/** Calls `listener` after every change; the answer ends that. */
export function onContentChange(listener: ContentListener): () => void {
  const { listeners } = live()
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Takes an article whose body turned out to be broken out of what is served, once the page is done asking. */
export function leaveOut(article: Article, problems: Problem[]): void {
  setImmediate(() => withdraw(live(), article, problems))
}

/**
 * Loads the content and keeps it true to the folder: edits, midnight, and a look at every body in the background.
 * Resolves to what stops all that, when every file has been read and the folder is watched.
 */
export async function startContent(): Promise<() => Promise<void>> {
  const current = live()
  let check = new AbortController()
  const examineRest = () => {
    check.abort()
    check = new AbortController()
    void checkInBackground(current, check.signal).catch((error: unknown) => console.error(error))
  }
  const update = (touched?: Set<string>) => {
    const before = current.set
    try {
      refresh(current, touched)
    } catch (error) {
      console.error(error)
    }
    if (current.set !== before) examineRest()
  }
  const stopWatching = await watchFolder(current.contentDir, update)
  // Some mounts tell nothing about changes made elsewhere: compare now and then, often where nothing is watched.
  const compare = setInterval(update, stopWatching ? 30_000 : 2_000).unref()
  const stopDays = followDays(current)
  examineRest()
  return async () => {
    check.abort()
    clearInterval(compare)
    stopDays()
    await stopWatching?.()
  }
}
