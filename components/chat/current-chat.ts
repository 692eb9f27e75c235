import type { ChatListed } from './chat-wire'

const oldAfter = 24 * 60 * 60 * 1000

/** The chat to go on with: the wanted one, else the last, unless it ended more than a day ago. */
export function currentChat(chats: readonly ChatListed[], wanted?: string): ChatListed | undefined {
  const isFresh = ({ state, lastAt }: ChatListed) =>
    state === 'open' || Date.now() - Date.parse(lastAt) < oldAfter
  const own = chats.filter(({ channel }) => channel === 'chat')
  return own.find(({ id }) => id === wanted) ?? own.find(isFresh)
}
