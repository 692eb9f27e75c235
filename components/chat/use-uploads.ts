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
  /** what the server has */
  file?: ChatFile
  problem?: string
  /** sends it once more, where that may help */
  again?: () => void
}

/**
 * The files that go with the next message: sent at once, before there is a chat too, shown with how far they are. Each can
 * be taken away, and one that failed stays until it is.
 */
export function useUploads(chat: string | null, words: ChatWords) {
  const [uploads, setUploads] = useState<Upload[]>([])
  const [problem, setProblem] = useState('')
  const leaving = useRef(new Map<string, AbortController>())

  const change = (key: string, to: Partial<Upload>) =>
    setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...to } : one)))

  const send = async (key: string, file: File) => {
    const leave = new AbortController()
    leaving.current.set(key, leave)
    change(key, { done: 0, problem: undefined, again: undefined })
    const progress = (done: number) => change(key, { done })
    const answer = await uploadFile(chat, file, { signal: leave.signal, progress })
    leaving.current.delete(key)
    if (answer.kind === 'done') return change(key, { done: 1, file: answer.value })
    const again = answer.kind === 'later' ? () => void send(key, file) : undefined
    change(key, { problem: answer.message ?? words['not-told'], again })
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
      setProblem(fitting.length < given.length ? words['files-limit'] : '')
      const added = fitting.map((file) => ({ key: newId(), file }))
      setUploads((all) => [...all, ...added.map(({ key, file }) => waiting(key, file))])
      for (const { key, file } of added) void send(key, file)
    },
    remove(key: string) {
      leaving.current.get(key)?.abort()
      setUploads((all) => all.filter((one) => one.key !== key))
    },
    /** What went out with a message; what failed is still there. */
    clear: () => setUploads((all) => all.filter(({ file }) => !file)),
    /** Files of a message that was not sent. */
    putBack: (files: readonly ChatFile[]) =>
      setUploads((all) => [...files.map((file) => ({ ...file, key: file.id, done: 1, file })), ...all]),
  }
}

const waiting = (key: string, { name, size }: File): Upload => ({ key, name: name || 'image', size, done: 0 })
