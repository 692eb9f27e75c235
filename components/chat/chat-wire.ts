import type { ChatAvailability, QueuePlace } from '@/lib/availability/schema'
import type { ListedChat, ShownAttachment, ShownChat, ShownMessage } from '@/lib/conversations/schema'

/** What the doors of the chat answer, by the names the chat has for it. */
export type Availability = ChatAvailability
export type Waiting = QueuePlace | null
export type ChatListed = ListedChat
export type ChatRead = ShownChat
export type ChatMessage = ShownMessage
export type ChatFile = ShownAttachment

/** What is known about a conversation beside its messages. */
export type ChatFacts = Omit<ShownChat, 'id' | 'lastSeq' | 'messages' | 'more'>
