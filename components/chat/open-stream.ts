import { newId } from '../new-id'
import type { ChatFacts, ChatMessage } from './chat-wire'
import type { StreamEvents } from './follow-conversation'

// The next stream of this page takes the place of one that a lost network left half open.
const tab = newId()

/** Listens to the events of a conversation that come after message `after`; returns how to stop. */
export function openStream(id: string, after: number, events: StreamEvents): () => void {
  const source = new EventSource(`/api/conversations/${id}/events?after=${after}&tab=${tab}`)
  const on = <T>(name: string, act: (data: T) => void) =>
    source.addEventListener(name, ({ data }: MessageEvent<string>) => act(JSON.parse(data) as T))
  source.onopen = events.opened
  // Closed and opened anew by the follower: a browser's own next try would ask for messages that came since by other ways.
  source.onerror = () => {
    source.close()
    events.failed()
  }
  on<ChatMessage>('message', events.message)
  on<Partial<ChatFacts>>('state', events.facts)
  on<{ name?: string }>('typing', ({ name }) => events.typing(name ?? ''))
  on('resync', events.resync)
  return () => source.close()
}
