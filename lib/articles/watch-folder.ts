import { realpathSync } from 'node:fs'
import { relative, sep } from 'node:path'
import { subscribe } from '@parcel/watcher'

/** Saves come in bursts (a file emptied, then written; a branch checked out): wait for this much quiet. */
const quiet = 40
const atMost = 400

/**
 * Calls `changed` with the files (paths from the folder) that were touched, after each burst; with none where that is not
 * known. Resolves to what stops
 * it, or to undefined where the system cannot watch.
 */
export async function watchFolder(
  folder: string,
  changed: (files: Set<string>) => void,
): Promise<(() => Promise<void>) | undefined> {
  const root = realpathSync(folder)
  let touched = new Set<string>()
  let since = 0
  let missed = false
  let timer: NodeJS.Timeout | undefined
  const flush = () => {
    const files = missed ? new Set<string>() : touched
    missed = false
    touched = new Set()
    since = 0
    changed(files)
  }
  try {
    const { unsubscribe } = await subscribe(root, (error, events) => {
      if (error)
        console.warn(`Watching ${folder} missed something, so all of it is compared: ${error.message}`)
      for (const { path } of events ?? []) touched.add(relative(root, path).split(sep).join('/'))
      since ||= performance.now()
      clearTimeout(timer)
      timer = setTimeout(flush, Math.max(0, Math.min(quiet, since + atMost - performance.now())))
    })
    return async () => {
      clearTimeout(timer)
      await unsubscribe()
    }
  } catch (error) {
    console.warn(`${folder} cannot be watched, so it is compared every two seconds: ${String(error)}`)
    return undefined
  }
}
