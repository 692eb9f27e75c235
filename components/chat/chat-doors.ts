import { askServer } from './ask-server'
import type { Availability, ChatListed, ChatRead } from './chat-wire'
import type { Unsent } from './outbox'
import type { Stored } from './send-message'

const path = '/api/conversations'

/** Where the files of a chat are sent to, and fetched from by their id; without one, where those of a first message go. */
export const filesOf = (id: string | null) => (id ? `${path}/${id}/attachments` : `${path}/attachments`)

/** The doors of the chat (API.md), each by what it is asked for. */
export const chatDoors = {
  availability: () => askServer<Availability>('/api/chat'),
  own: () => askServer<{ conversations: ChatListed[] }>(path),
  read: (id: string, after: number) => askServer<ChatRead>(`${path}/${id}?after=${after}`),
  post({ clientId, body, begins, files }: Unsent, conversation: string | null) {
    const said = { clientId, body, ...(files && { attachments: files.map((file) => file.id) }) }
    if (begins || !conversation) return askServer<Stored>(path, { ...said, channel: 'chat', ...begins })
    return askServer<Stored>(`${path}/${conversation}/messages`, said)
  },
  tell: (id: string, what: 'typing' | 'seen' | 'email' | 'rating' | 'transcript', facts: object) =>
    askServer<unknown>(`${path}/${id}/${what}`, facts),
}
