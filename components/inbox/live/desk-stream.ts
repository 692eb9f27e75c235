import type { Connection } from '../inbox-state'
import { eventReader, type ServerEvent } from './read-event-stream'

type Listeners = {
  onEvent: (event: ServerEvent) => void
  onConnection: (connection: Connection) => void
  /** somebody is still there: the server, which speaks every 12 seconds, was heard */
  onHeard: () => void
}

/** Longer than the server's heartbeat: a line that is silent for so long is dead, whatever the browser believes. */
const silence = 45_000
/** Said when the server is heard, not by a clock: browsers slow the clocks of tabs that are not looked at. */
const sayHereEvery = 10_000
const longestPause = 15_000

/** How long to wait before attempt `attempt`: doubling, and never all browsers at once. */
export function pauseBefore(attempt: number, random = Math.random()): number {
  return Math.min(longestPause, 500 * 2 ** attempt) * (0.5 + random / 2)
}

/** Reads the desk's stream, and reads it again whenever it ends, until stopped. */
export function followDesk(address: string, { onEvent, onConnection, onHeard }: Listeners): () => void {
  const stopped = new AbortController()
  let dead = new AbortController()
  let wake = () => {}
  const wakeUp = () => wake()
  const giveUp = () => dead.abort()
  let saidAt = 0
  const sayHere = () => {
    if (Date.now() - saidAt < sayHereEvery) return
    saidAt = Date.now()
    onHeard()
  }
  const listen = async () => {
    for (let attempt = 0; !stopped.signal.aborted; attempt++) {
      dead = new AbortController()
      const outcome = await readOnce(address, AbortSignal.any([stopped.signal, dead.signal]), {
        onEvent,
        onOpen: () => {
          attempt = 0
          onConnection('live')
        },
        onHeard: sayHere,
      })
      if (stopped.signal.aborted) return
      onConnection(outcome === 'signed-out' ? 'signed-out' : navigator.onLine ? 'reconnecting' : 'offline')
      await new Promise<void>((resolve) => {
        wake = resolve
        setTimeout(resolve, outcome === 'signed-out' ? longestPause : pauseBefore(attempt))
      })
    }
  }
  addEventListener('online', wakeUp)
  addEventListener('offline', giveUp)
  void listen()
  return () => {
    removeEventListener('online', wakeUp)
    removeEventListener('offline', giveUp)
    stopped.abort()
    wake()
  }
}

async function readOnce(
  address: string,
  given: AbortSignal,
  {
    onEvent,
    onOpen,
    onHeard,
  }: { onEvent: (event: ServerEvent) => void; onOpen: () => void; onHeard: () => void },
): Promise<'ended' | 'signed-out'> {
  const silent = new AbortController()
  let timer = setTimeout(() => silent.abort(), silence)
  try {
    const answer = await fetch(address, {
      headers: { Accept: 'text/event-stream' },
      cache: 'no-store',
      signal: AbortSignal.any([given, silent.signal]),
    })
    if (answer.status === 401) return 'signed-out'
    if (!answer.ok || !answer.body) return 'ended'
    onOpen()
    const read = eventReader(onEvent)
    const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader()
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return 'ended'
      clearTimeout(timer)
      timer = setTimeout(() => silent.abort(), silence)
      onHeard()
      read(value)
    }
  } catch {
    return 'ended'
  } finally {
    clearTimeout(timer)
  }
}
