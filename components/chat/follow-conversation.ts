import type { Answer } from './ask-server'
import { backoff } from './backoff'
import type { ChatFacts, ChatMessage, ChatRead } from './chat-wire'

/** What a stream says; each of its messages may come twice, late or not at all. */
export type StreamEvents = {
  opened: () => void
  message: (message: ChatMessage) => void
  facts: (facts: Partial<ChatFacts>) => void
  typing: (name: string) => void
  /** the stream cannot say all that happened */
  resync: () => void
  failed: () => void
}

export type Connection = 'off' | 'connecting' | 'live' | 'lost'

type Options = {
  /** opens the stream of what comes after this message; returns how to close it */
  open: (after: number, events: StreamEvents) => () => void
  read: (after: number) => Promise<Answer<ChatRead>>
  lastRead: () => number
  hasHole: () => boolean
  received: (messages: readonly ChatMessage[]) => void
  facts: (facts: Partial<ChatFacts>) => void
  typing: (name: string) => void
  connection: (state: Connection) => void
  /** the conversation is not this visitor's, or no more */
  gone: () => void
}

const quiet = 25_000

/**
 * Follows a conversation: reads what it missed, then listens. The stream is a hint: after every failure, resync or hole
 * the log is read again from the last message that has all others before it, and as well whenever the stream has been
 * silent for a while, because a connection can be dead without anybody telling.
 */
export class Follower {
  #close: (() => void) | null = null
  #next?: ReturnType<typeof setTimeout>
  #silence?: ReturnType<typeof setTimeout>
  #failures = 0
  #isListening = false
  #reading: Promise<boolean> | null = null
  #again = false

  constructor(private readonly options: Options) {}

  /** Reads what is missing; true when nothing is any more. */
  catchUp(): Promise<boolean> {
    if (this.#reading) this.#again = true
    return (this.#reading ??= this.#readAll().finally(() => (this.#reading = null)))
  }

  /** Begins to listen, or does it at once instead of waiting for the next try. */
  start(): Promise<void> {
    this.#isListening = true
    return this.#connect()
  }

  /** The network is another: whatever stands is not to be trusted. */
  renew() {
    this.#shut()
    if (this.#isListening) void this.#connect()
  }

  stop() {
    this.#isListening = false
    clearTimeout(this.#next)
    this.#shut()
    this.options.connection('off')
  }

  async #readAll(): Promise<boolean> {
    const { read, lastRead, received, facts, gone } = this.options
    for (let more = true; more || this.#again;) {
      this.#again = false
      const answer = await read(lastRead())
      if (answer.kind === 'refused' && answer.status === 404) gone()
      if (answer.kind !== 'done') return false
      const { messages, more: isMore, state, seenSeq, byMail, email, helped, agent, queue } = answer.value
      // First what was seen, so that nothing old counts as new for a moment.
      facts({ state, seenSeq, byMail, email, helped, agent, queue })
      received(messages)
      more = isMore === true && messages.length > 0
    }
    return true
  }

  async #connect(): Promise<void> {
    clearTimeout(this.#next)
    if (!this.#isListening || this.#close) return
    this.options.connection('connecting')
    const isComplete = await this.catchUp()
    if (!this.#isListening || this.#close) return
    if (isComplete) this.#listen()
    else this.#lose()
  }

  #listen() {
    const { open, lastRead, hasHole, received, facts, typing, connection } = this.options
    let isOurs = true
    const only =
      <T extends unknown[]>(act: (...given: T) => void) =>
      (...given: T) => {
        if (!isOurs) return
        this.#heard()
        act(...given)
      }
    const shut = open(lastRead(), {
      opened: only(() => {
        this.#failures = 0
        connection('live')
      }),
      message: only((message) => {
        received([message])
        if (hasHole()) void this.catchUp()
      }),
      facts: only(facts),
      typing: only(typing),
      resync: only(() => void this.catchUp()),
      failed: only(() => this.#lose()),
    })
    this.#close = () => {
      isOurs = false
      shut()
    }
    this.#heard()
  }

  #heard() {
    clearTimeout(this.#silence)
    if (!this.#close) return
    this.#silence = setTimeout(async () => {
      if (await this.catchUp()) this.#heard()
      else this.#lose()
    }, quiet)
  }

  #lose() {
    this.#shut()
    if (!this.#isListening) return
    this.options.connection('lost')
    clearTimeout(this.#next)
    this.#next = setTimeout(() => void this.#connect(), backoff(this.#failures++))
  }

  #shut() {
    this.#close?.()
    this.#close = null
    clearTimeout(this.#silence)
  }
}
