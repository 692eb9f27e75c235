import type { SearchAnswer } from '@/lib/search/schema'
import type { Asked } from './search-worker'

type Told = { ready?: true; id?: number; answer?: SearchAnswer }

/** An answer takes milliseconds; after this long the worker is taken for broken. */
const patience = 1000

let worker: Worker | undefined
let state: 'cold' | 'loading' | 'ready' | 'off' = 'cold'
let asked = 0
const waiting = new Map<number, (answer: SearchAnswer | null) => void>()

function giveUp() {
  state = 'off'
  worker?.terminate()
  for (const answer of waiting.values()) answer(null)
  waiting.clear()
}

function isSaving(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true
}

/** Has a worker fetch the index, so that answers need no network; not where the reader saves data. */
export function prepareSearch() {
  if (state !== 'cold') return
  state = 'off'
  if (isSaving() || typeof Worker === 'undefined') return
  try {
    worker = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' })
  } catch {
    return
  }
  state = 'loading'
  worker.onerror = giveUp
  worker.onmessage = ({ data: { ready, id, answer } }: MessageEvent<Told>) => {
    if (ready) state = 'ready'
    if (id === undefined) return
    waiting.get(id)?.(answer ?? null)
    waiting.delete(id)
  }
}

export function isSearchHere(): boolean {
  return state === 'ready'
}

/** What the index here finds; null while there is none. */
export function searchHere(query: string, limit: number): Promise<SearchAnswer | null> {
  if (state !== 'ready') return Promise.resolve(null)
  const id = ++asked
  return new Promise((resolve) => {
    const late = setTimeout(giveUp, patience)
    waiting.set(id, (answer) => {
      clearTimeout(late)
      resolve(answer)
    })
    worker!.postMessage({ id, query, limit } satisfies Asked)
  })
}
