import { newId } from '@/components/new-id'
import { desk } from '../desk-client'
import type { Connection } from '../inbox-state'
import { followDesk } from './desk-stream'
import type { ServerEvent } from './read-event-stream'

type Told = { event: ServerEvent } | { connection: Connection } | { question: true }
type Listeners = {
  onEvent: (event: ServerEvent) => void
  onConnection: (connection: Connection) => void
  /** this tab now speaks for the browser: it holds the stream and shows notifications */
  onLeading: (leads: boolean) => void
}

/**
 * One stream for all tabs of the desk in this browser: a browser opens six connections to a server, and every tab would
 * take one. The tab that holds the lock reads and tells the others; when it closes, the next one takes over.
 */
export function shareStream(staffId: string, listeners: Listeners): () => void {
  const name = `askwell.desk.${staffId}`
  const channel = new BroadcastChannel(name)
  const ended = new AbortController()
  let stopReading = () => {}
  let last: Connection = 'connecting'

  const lead = () => {
    listeners.onLeading(true)
    stopReading = followDesk(`/api/desk/events?tab=${newId()}`, {
      onEvent: (event) => {
        listeners.onEvent(event)
        channel.postMessage({ event } satisfies Told)
      },
      onConnection: (connection) => {
        last = connection
        listeners.onConnection(connection)
        channel.postMessage({ connection } satisfies Told)
      },
      onHeard: () => void desk.stillHere().catch(() => {}),
    })
    return new Promise<void>((resolve) => ended.signal.addEventListener('abort', () => resolve()))
  }

  channel.onmessage = ({ data }: MessageEvent<Told>) => {
    if ('event' in data) listeners.onEvent(data.event)
    else if ('connection' in data) listeners.onConnection(data.connection)
    else if (last !== 'connecting') channel.postMessage({ connection: last } satisfies Told)
  }
  channel.postMessage({ question: true } satisfies Told)
  // Locks exist on https and localhost only; elsewhere each tab reads for itself.
  if (navigator.locks) navigator.locks.request(name, { signal: ended.signal }, lead).catch(() => {})
  else void lead()

  return () => {
    ended.abort()
    stopReading()
    channel.close()
    listeners.onLeading(false)
  }
}
