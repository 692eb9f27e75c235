import { type Dispatch, useCallback, useEffect, useReducer, useRef, useState } from 'react'
import { desk, Refusal } from './desk-client'
import type { DeskEvent, Person, View } from './desk-shapes'
import { emptyInbox, type InboxAction, type InboxState, inboxReducer } from './inbox-state'
import { shareStream } from './live/one-stream'
import type { ServerEvent } from './live/read-event-stream'
import { completeUpTo, needsReading } from './thread-state'

const kinds = new Set<string>([
  'hello',
  'message',
  'conversation',
  'typing',
  'viewing',
  'counts',
  'presence',
  'resync',
] satisfies DeskEvent['kind'][])

function asDeskEvent({ name, data }: ServerEvent): DeskEvent | null {
  return kinds.has(name) ? ({ kind: name, data: JSON.parse(data) } as DeskEvent) : null
}

/** What is shown is read again by itself while the stream is away. */
const withoutStream = 15_000

/** The state of the desk in this tab, kept in step with the server. */
export function useInbox(me: Person) {
  const [state, dispatch] = useReducer(inboxReducer, me.id, emptyInbox)
  const [leads, setLeads] = useState(false)

  useEffect(
    () =>
      shareStream(me.id, {
        onEvent: (told) => {
          const event = asDeskEvent(told)
          if (event) dispatch({ type: 'event', event, now: Date.now() })
        },
        onConnection: (connection) => dispatch({ type: 'connection', connection }),
        onLeading: setLeads,
      }),
    [me.id],
  )

  const isLive = state.connection === 'live'
  useEffect(() => {
    if (isLive) return
    const timer = setInterval(() => dispatch({ type: 'ask' }), withoutStream)
    return () => clearInterval(timer)
  }, [isLive])

  useThreadReading(state, dispatch)
  return { state, dispatch, leads, readList: useListReading(state, dispatch) }
}

/** Reads what the open conversations miss. */
function useThreadReading({ tabs, threads }: InboxState, dispatch: Dispatch<InboxAction>) {
  const busy = useRef(new Set<string>())
  const [failures, setFailures] = useState(0)
  useEffect(() => {
    const read = async (id: string, after: number, asked: number) => {
      busy.current.add(id)
      try {
        const detail = await desk.detail(id, after)
        busy.current.delete(id)
        dispatch({ type: 'detail', detail, asked })
      } catch (error) {
        if (error instanceof Refusal && error.status === 404) dispatch({ type: 'gone', conversationId: id })
        else setTimeout(() => setFailures((count) => count + 1), 2_000)
        busy.current.delete(id)
      }
    }
    for (const id of tabs) {
      const thread = threads[id]
      if (thread && needsReading(thread) && !busy.current.has(id))
        void read(id, completeUpTo(thread), thread.wanted)
    }
  }, [tabs, threads, failures, dispatch])
}

/** Reads one page of a list; false when it could not be read. */
function useListReading(state: InboxState, dispatch: Dispatch<InboxAction>) {
  const clock = useRef(0)
  useEffect(() => {
    clock.current = state.clock
  }, [state.clock])
  return useCallback(
    async (view: View, words = '', page = 1): Promise<boolean> => {
      const asked = clock.current
      try {
        const answer = await desk.list(view, words, page)
        dispatch({ type: 'list', view, page, words, answer, asked, now: Date.now() })
        return true
      } catch {
        return false
      }
    },
    [dispatch],
  )
}
