import { type CurrentIndex, restore } from '@/lib/search/core/index-file/restore'

export type Asked = { id: number; query: string; limit: number }

/** Fetches the index; undefined where the server is to be asked. */
async function load(): Promise<ReturnType<typeof restore> | undefined> {
  const current = (await (await fetch('/api/search-index')).json()) as CurrentIndex
  if (!current.file) return undefined
  const packed = await fetch(current.file)
  if (!packed.ok) return undefined
  const file = new Response(packed.body!.pipeThrough(new DecompressionStream('gzip')))
  return restore(current, new Uint8Array(await file.arrayBuffer()))
}

load()
  .then((search) => {
    if (!search) return self.close()
    self.onmessage = ({ data: { id, query, limit } }: MessageEvent<Asked>) => {
      self.postMessage({ id, answer: search(query, limit) })
    }
    self.postMessage({ ready: true })
  })
  // The server is asked as before.
  .catch(() => self.close())
