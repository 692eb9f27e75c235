import { type RefObject, useEffect, useRef, useState } from 'react'
import { newId } from '@/components/new-id'
import { desk, type Refusal } from '../desk-client'
import { useDesk } from '../desk-context'
import type { DeskFile, Summary } from '../desk-shapes'
import { useText } from '../workspace-text'
import { type Draft, keepDraft, readDraft } from './drafts'
import { useFiles } from './use-files'

const typingEvery = 3_000
const emptyDraft = (isNote = false): Draft => ({ clientId: newId(), body: '', isNote, files: [] })

/** The draft of a conversation and its way to the server. */
export function useComposer(summary: Summary, field: RefObject<HTMLTextAreaElement | null>) {
  const { dispatch, me } = useDesk()
  const text = useText()
  const { id } = summary
  const { draft, setDraft, change, changeFiles } = useKeptDraft(id)
  const [isSending, setSending] = useState(false)
  const [problem, setProblem] = useState('')
  const tellTyping = useTypingTold(summary)

  const uploads = useFiles(id, draft.files, (file) => changeFiles((files) => [...files, file]))
  const removeFile = (fileId: string) => changeFiles((files) => files.filter((file) => file.id !== fileId))
  const type = (body: string) => {
    change({ body })
    if (!draft.isNote && body) tellTyping()
  }
  const insert = (words: string, from: number, to: number) => {
    change({ body: draft.body.slice(0, from) + words + draft.body.slice(to) })
    requestAnimationFrame(() => {
      field.current?.focus()
      field.current?.setSelectionRange(from + words.length, from + words.length)
    })
  }
  const setNote = (isNote: boolean) => {
    change({ isNote })
    field.current?.focus()
  }
  const send = async (resolve: boolean) => {
    const body = draft.body.trim()
    const files = draft.isNote ? [] : draft.files
    // Before the message goes out: by the time it is there, the agent may be elsewhere.
    field.current?.focus()
    if (isSending || (!body && files.length === 0)) return
    if (!draft.isNote && uploads.isBusy) return setProblem(text('files-going'))
    setSending(true)
    try {
      await deliver(body, files, resolve)
      // A note leaves the files of the answer where they are.
      setDraft({ ...emptyDraft(), files: draft.isNote ? draft.files : [] })
      setProblem('')
    } catch (error) {
      const { status, message, isPassing } = error as Refusal
      // Another wording was sent under this id: this one is a message of its own.
      if (status === 409) change({ clientId: newId() })
      setProblem(isPassing && !message ? text('not-sent') : message)
    } finally {
      setSending(false)
      dispatch({ type: 'ask', conversationId: id })
    }
  }
  const deliver = async (body: string, files: DeskFile[], resolve: boolean) => {
    const { clientId, isNote } = draft
    if (isNote) return desk.note(id, { clientId, body })
    const attachments = files.map((file) => file.id)
    const { seq, at } = await desk.answer(id, {
      ...{ clientId, body },
      ...(attachments.length > 0 && { attachments }),
      ...(resolve && { resolve }),
    })
    const message = { seq, at, clientId, body, author: 'staff' as const, staff: me, attachments: files }
    dispatch({ type: 'accepted', conversationId: id, message })
  }
  return { draft, isSending, problem, send, setNote, type, insert, uploads, removeFile }
}

/** The draft of a conversation, in this browser until it is sent. */
function useKeptDraft(id: string) {
  const [draft, setDraft] = useState<Draft>(() => readDraft(id) ?? emptyDraft())
  useEffect(() => keepDraft(id, draft), [id, draft])
  // Files arrive while one types: each changes the draft as it is by then.
  const change = (to: Partial<Draft>) => setDraft((now) => ({ ...now, ...to }))
  const changeFiles = (to: (files: DeskFile[]) => DeskFile[]) =>
    setDraft((now) => ({ ...now, files: to(now.files) }))
  return { draft, setDraft, change, changeFiles }
}

/** Lets the shopper see that an answer is being written, every few seconds. */
function useTypingTold({ id, channel }: Summary): () => void {
  const last = useRef(0)
  useEffect(() => {
    last.current = 0
  }, [id])
  return () => {
    if (channel !== 'chat' || Date.now() - last.current < typingEvery) return
    last.current = Date.now()
    desk.typing(id).catch(() => {})
  }
}
