import { useRef, useState } from 'react'
import { newId } from '../new-id'
import type { ChatFile } from './chat-wire'
import type { ChatWords } from './chat-words'
import { uploadFile } from './upload-file'

const most = 5
const largest = 10 * 1024 * 1024

export type Upload = {
  key: string
  name: string
  size: number
  done: number
  file?: ChatFile
  problem?: string
}

/** The files that go with the next message: sent at once, shown with how far they are, each can be taken away. */
export function useUploads(chat: string | null, words: ChatWords) {
  const [uploads, setUploads] = useState<Upload[]>([])
  const [problem, setProblem] = useState('')
  const leaving = useRef(new Map<string, AbortController>())

  const change = (key: string, to: Partial<Upload>) =>
    setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...to } : one)))

  const send = async (to: string, file: File) => {
    const key = newId()
    const leave = new AbortController()
    leaving.current.set(key, leave)
    setUploads((all) => [...all, { key, name: file.name || 'image', size: file.size, done: 0 }])
    const progress = (done: number) => change(key, { done })
    const answer = await uploadFile(to, file, { signal: leave.signal, progress })
    leaving.current.delete(key)
    if (answer.kind === 'done') change(key, { done: 1, file: answer.value })
    else change(key, { problem: answer.message ?? words['not-told'] })
  }

  return {
    uploads,
    problem,
    /** the files the server has */
    ready: uploads.flatMap(({ file }) => file ?? []),
    isBusy: uploads.some(({ file, problem: failed }) => !file && !failed),
    add(files: Iterable<File>) {
      const given = [...files]
      const fitting = given.filter(({ size }) => size <= largest).slice(0, most - uploads.length)
      setProblem(
        chat === null ? words['files-later'] : fitting.length < given.length ? words['files-limit'] : '',
      )
      if (chat) for (const file of fitting) void send(chat, file)
    },
    remove(key: string) {
      leaving.current.get(key)?.abort()
      setUploads((all) => all.filter((one) => one.key !== key))
    },
    clear: () => setUploads([]),
  }
}
