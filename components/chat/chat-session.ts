import { newId } from '../new-id'
import { type TabChannel, type TabNews, openTabChannel } from './chat-channel'
import { chatDoor } from './chat-doorway'
import { chatDoors } from './chat-doors'
import { type ChatChange, changeChat, emptyChat, hasHole, lastRead } from './chat-state'
import { type ChatView, emptyView } from './chat-view'
import type { ChatFile } from './chat-wire'
import { currentChat } from './current-chat'
import { Follower } from './follow-conversation'
import { leadTab } from './lead-tab'
import { openStream } from './open-stream'
import { type Carried, type Unsent, asOwn, keptStorage, openOutbox } from './outbox'
import { openSender } from './send-message'
import { WatchedValue } from './watched-value'
import { whenBack } from './when-back'

const typingLasts = 6_000

/** The chat of this browser, as one tab knows it: what was said, what is on its way, whether the wire holds. */
export class ChatSession {
  readonly view = new WatchedValue<ChatView>(emptyView)
  #outbox = openOutbox(keptStorage())
  #tabs: TabChannel
  #follower?: Follower
  #lead?: ReturnType<typeof leadTab>
  #sender = openSender({
    outbox: this.#outbox,
    conversation: () => this.#now.id,
    post: chatDoors.post,
    tell: (change) => this.#change(change),
    onStored: ({ id, available, back = null }) => {
      if (!id) return
      this.#adopt(id)
      if (available === false)
        this.view.set({ isKept: true, availability: { available, reason: 'nobody', back, waiting: null } })
    },
    alone: (work) => (navigator.locks ? navigator.locks.request('askwell.chat.sending', work) : work()),
  })

  /** `wanted`: the chat to take up, if this visitor has it, instead of the last. */
  constructor(private readonly wanted?: string) {
    this.#tabs = openTabChannel((news) => this.#heard(news))
    whenBack({
      wake: () => this.#wake(),
      renew: () => this.#follower?.renew(),
      look: () => void (this.#now.connection === 'off' && this.#follower?.catchUp()),
      stored: (key) => this.#sentElsewhere(key),
    })
    void this.#load()
  }

  async askAvailability() {
    const answer = await chatDoors.availability()
    if (answer.kind === 'done') this.view.set({ availability: answer.value })
  }

  write(body: string, carried: Carried, files?: ChatFile[]) {
    const { id: conversation, chat } = this.#now
    const begins = conversation || chat.own.length ? undefined : carried
    const sent = { clientId: newId(), at: new Date().toISOString() }
    const message: Unsent = { ...sent, conversation, body, begins, files }
    this.#outbox.put(message)
    this.#change({ kind: 'wrote', message: asOwn(message) })
    this.#sender.wake()
  }

  retry(clientId: string) {
    const message = this.#outbox.list().find((one) => one.clientId === clientId)
    // What was refused as a beginning goes on as a part of what began since.
    if (message?.begins && this.#now.id && message.refused !== undefined)
      this.#outbox.put({ ...message, begins: undefined, conversation: this.#now.id })
    this.#sender.retry(clientId)
  }

  /** Gives a message back to who wrote it. */
  takeBack(clientId: string) {
    this.#outbox.remove(clientId)
    this.#change({ kind: 'dropped', clientId })
  }

  seen() {
    const { id, chat } = this.#now
    const seq = lastRead(chat)
    if (!id || seq <= chat.facts.seenSeq) return
    this.#change({ kind: 'facts', facts: { seenSeq: seq } })
    void chatDoors.tell(id, 'seen', { seq })
  }

  /** Tells something about the chat to one of its doors. */
  tell(door: 'typing' | 'email' | 'rating' | 'transcript', facts: object) {
    return chatDoors.tell(this.#now.id!, door, facts)
  }

  learn = (change: ChatChange) => this.#change(change)

  /** Leaves a chat that has ended for a new one. */
  startNew() {
    this.#leave()
    this.view.set({ id: null, chat: emptyChat, connection: 'off', isKept: false })
  }

  get #now() {
    return this.view.get()
  }

  /** After sleep, without network, or behind other tabs: takes up everything again, at once. */
  #wake() {
    this.#lead?.takeOver()
    if (this.#outbox.list().length) this.#sender.wake()
    if (this.#now.phase === 'loading') void this.#load()
    void this.#follower?.catchUp()
    if (this.#now.connection !== 'off') void this.#follower?.start()
  }

  #sentElsewhere(key: string | null) {
    const clientId = this.#outbox.idIn(key)
    if (!clientId) return
    this.#outbox.forget(clientId)
    void this.#follower?.catchUp()
  }

  async #load() {
    const pending = this.#outbox.list().filter(({ conversation }) => !conversation)
    for (const message of pending) this.#show(message)
    const answer = await chatDoors.own()
    if (this.#now.phase !== 'loading') return
    if (answer.kind === 'later') return void setTimeout(() => void this.#load(), 5_000)
    const current = answer.kind === 'done' ? currentChat(answer.value.conversations, this.wanted) : undefined
    chatDoor.remember(Boolean(current))
    if (current) this.#adopt(current.id)
    this.view.set({ phase: 'ready' })
    this.#sender.wake()
  }

  #show = (message: Unsent) => this.#apply({ kind: 'wrote', message: asOwn(message) })

  #adopt(id: string) {
    if (this.#now.id === id) return
    this.#leave()
    chatDoor.remember(true)
    this.view.set({ id, phase: 'ready', chat: { ...emptyChat, own: this.#now.chat.own } })
    for (const message of this.#outbox.list())
      if (message.conversation === id || !message.conversation) this.#show(message)
    this.#tabs.tell({ kind: 'adopted', id })
    this.#follower = this.#follow(id)
    this.#lead = leadTab(`askwell.chat.${id}`, {
      lead: () => void this.#follower?.start(),
      stepBack: () => this.#follower?.stop(),
    })
    void this.#follower.catchUp()
  }

  #follow(id: string) {
    const mine = (act: () => void) => this.#now.id === id && act()
    return new Follower({
      open: (after, events) => openStream(id, after, events),
      read: (after) => chatDoors.read(id, after),
      lastRead: () => lastRead(this.#now.chat),
      hasHole: () => hasHole(this.#now.chat),
      received: (messages) => mine(() => messages.length && this.#change({ kind: 'received', messages })),
      facts: (facts) => mine(() => this.#change({ kind: 'facts', facts })),
      typing: (name) => mine(() => this.#change({ kind: 'typing', name, until: Date.now() + typingLasts })),
      connection: (connection) => mine(() => this.view.set({ connection })),
      gone: () => mine(() => this.#lose(id)),
    })
  }

  /** The conversation is out of reach (its cookie is): what was not sent to it begins another. */
  #lose(id: string) {
    chatDoor.remember(false)
    const unsent = this.#outbox.list().filter(({ conversation }) => conversation === id)
    for (const message of unsent) this.#outbox.put({ ...message, conversation: null, refused: undefined })
    this.startNew()
    for (const message of unsent) this.#show(message)
    if (unsent.length) this.#sender.wake()
  }

  #leave() {
    this.#lead?.leave()
    this.#follower = undefined
    this.#lead = undefined
  }

  #heard(news: TabNews) {
    if (news.kind === 'adopted') return this.#now.id ? undefined : this.#adopt(news.id)
    if (news.id !== this.#now.id) return
    this.#apply(news.change)
    if (hasHole(this.#now.chat)) void this.#follower?.catchUp()
  }

  #change(change: ChatChange) {
    this.#apply(change)
    this.#tabs?.tell({ kind: 'change', id: this.#now.id, change })
  }

  #apply(change: ChatChange) {
    this.view.set({ chat: changeChat(this.#now.chat, change) })
  }
}
