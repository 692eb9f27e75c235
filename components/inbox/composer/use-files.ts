import { useEffect, useRef, useState } from 'react'
import { newId } from '@/components/new-id'
import { desk, type Refusal } from '../desk-client'
import type { DeskFile } from '../desk-shapes'
import { useText } from '../workspace-text'
import { uploadFile } from './upload-file'

const most = 5
const largest = 10 * 1024 * 1024

export type Leaving = { key: string; name: string; done: number; problem?: string }

/** Files on their way to the server; `onReady` gets each that has arrived, to go with the answer. */
export function useFiles(conversationId: string, ready: DeskFile[], onReady: (file: DeskFile) => void) {
  const text = useText()
  const [leaving, setLeaving] = useState<Leaving[]>([])
  const [problem, setProblem] = useState('')
  const ways = useRef(new Map<string, AbortController>())
  useEffect(() => {
    const open = ways.current
    return () => open.forEach((way) => way.abort())
  }, [])
  const isBusy = leaving.some((one) => !one.problem)
  useEffect(() => {
    if (!isBusy) return
    // What is still on its way is lost with the page: the browser asks first.
    const ask = (event: Event) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [isBusy])

  const change = (key: string, to: Partial<Leaving>) =>
    setLeaving((all) => all.map((one) => (one.key === key ? { ...one, ...to } : one)))
  const leave = (key: string) => setLeaving((all) => all.filter((one) => one.key !== key))

  const send = async (file: File) => {
    const key = newId()
    const way = new AbortController()
    ways.current.set(key, way)
    // A pasted picture has no name of its own.
    const name = file.name || text('picture')
    setLeaving((all) => [...all, { key, name, done: 0 }])
    try {
      const onProgress = (done: number) => change(key, { done })
      onReady(
        await uploadFile(desk.uploadAddress(conversationId, name), file, { signal: way.signal, onProgress }),
      )
      leave(key)
    } catch (error) {
      change(key, { problem: (error as Refusal).message || text('file-not-sent') })
    } finally {
      ways.current.delete(key)
    }
  }

  return {
    leaving,
    problem,
    isBusy,
    add(files: Iterable<File>) {
      const given = [...files]
      const room = Math.max(0, most - ready.length - leaving.length)
      const fitting = given.filter(({ size }) => size <= largest).slice(0, room)
      setProblem(fitting.length < given.length ? text('files-limit') : '')
      for (const file of fitting) void send(file)
    },
    drop(key: string) {
      ways.current.get(key)?.abort()
      leave(key)
    },
  }
}
