import { randomUUID } from 'node:crypto'

export type Message = { seq: number; clientId?: string; body: string }
export type Acknowledged = { clientId: string; body: string; seq: number }

const silence = 16_000
export const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** A chat as a program holds it: known by its token alone. */
export type Chat = { id: string; token: string }

export async function beginChat(base: string, body = 'Hello'): Promise<Chat> {
  const first = { clientId: randomUUID(), channel: 'chat', body }
  for (;;) {
    const answer = await send(`${base}/api/conversations`, '', first)
    if (answer?.status === 201) return (await answer.json()) as Chat
    await pause(100)
  }
}

export function send(address: string, token: string, body: object, signal = AbortSignal.timeout(10_000)) {
  return fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...bearer(token) },
    body: JSON.stringify(body),
    signal,
  }).catch(() => null)
}

export const bearer = (token: string): Record<string, string> =>
  token ? { Authorization: `Bearer ${token}` } : {}

/** All that the log holds, page by page. */
export async function readLog(base: string, { id, token }: Chat): Promise<Message[]> {
  const log: Message[] = []
  for (;;) {
    const after = log.at(-1)?.seq ?? 0
    const answer = await fetch(`${base}/api/conversations/${id}?after=${after}`, { headers: bearer(token) })
    const { messages, more } = (await answer.json()) as { messages: Message[]; more: boolean }
    log.push(...messages)
    if (!more) return log
  }
}

/** Posts until the server said yes, under one id; whoever never got the answer sends the same again. */
export async function post(base: () => string, { id, token }: Chat, body: string): Promise<Acknowledged> {
  const message = { clientId: randomUUID(), body }
  for (;;) {
    const answer = await send(`${base()}/api/conversations/${id}/messages`, token, message)
    const said = answer?.status === 201 ? await answer.json().catch(() => null) : null
    if (said) return { ...message, seq: (said as { seq: number }).seq }
    await pause(30 + Math.random() * 100)
  }
}

/**
 * Follows a chat by its stream alone, as the contract allows: comes back with the last sequence it has. It mends nothing:
 * a hole or a message that comes twice is counted.
 */
export class Follower {
  readonly list: Message[] = []
  readonly arrivedAt = new Map<number, number>()
  holes = 0
  twice = 0
  streams = 0
  private isStopped = false
  private readonly leaving = new AbortController()
  private readonly tab = randomUUID()
  private readonly running: Promise<void>

  constructor(
    private readonly base: () => string,
    private readonly chat: Chat,
  ) {
    this.running = this.run()
  }

  get last(): number {
    return this.list.at(-1)?.seq ?? 0
  }

  async stop(): Promise<void> {
    this.isStopped = true
    this.leaving.abort()
    await this.running
  }

  private async run(): Promise<void> {
    while (!this.isStopped) {
      await this.listen().catch(() => {})
      if (!this.isStopped) await pause(20 + Math.random() * 150)
    }
  }

  private async listen(): Promise<void> {
    const tooQuiet = new AbortController()
    const signal = AbortSignal.any([this.leaving.signal, tooQuiet.signal])
    let watch = setTimeout(() => tooQuiet.abort(), silence)
    try {
      const { id, token } = this.chat
      const address = `${this.base()}/api/conversations/${id}/events?after=${this.last}&tab=${this.tab}`
      const answer = await fetch(address, { headers: bearer(token), signal })
      if (!answer.ok || !answer.body) return
      this.streams += 1
      let text = ''
      for await (const chunk of answer.body) {
        clearTimeout(watch)
        watch = setTimeout(() => tooQuiet.abort(), silence)
        text += Buffer.from(chunk as Uint8Array).toString('latin1')
        const blocks = text.split('\n\n')
        text = blocks.pop()!
        for (const block of blocks) this.take(Buffer.from(block, 'latin1').toString())
      }
    } finally {
      clearTimeout(watch)
    }
  }

  private take(block: string): void {
    if (!block.startsWith('event: message')) return
    const message = JSON.parse(/^data: (.*)$/m.exec(block)![1]!) as Message
    if (message.seq <= this.last) this.twice += 1
    else {
      if (message.seq !== this.last + 1) this.holes += 1
      this.list.push(message)
      this.arrivedAt.set(message.seq, Date.now())
    }
  }
}

/** What went wrong between what was acknowledged, what is stored and what was shown. */
export async function compare(base: string, chat: Chat, acknowledged: Acknowledged[], followers: Follower[]) {
  const log = await readLog(base, chat)
  const deadline = Date.now() + 60_000
  while (followers.some((follower) => follower.last < log.length) && Date.now() < deadline) await pause(50)
  const bySeq = new Map(log.map((message) => [message.seq, message]))
  const lost = acknowledged.filter(({ seq, body }) => bySeq.get(seq)?.body !== body).length
  const ids = log.flatMap(({ clientId }) => clientId ?? [])
  const wrongOrder = log.filter(({ seq }, index) => seq !== index + 1).length
  const whole = JSON.stringify(log)
  return {
    stored: log.length,
    lost,
    twice: ids.length - new Set(ids).size + sum(followers.map(({ twice }) => twice)),
    holes: wrongOrder + sum(followers.map(({ holes }) => holes)),
    differing: followers.filter(({ list }) => JSON.stringify(list) !== whole).length,
  }
}

export const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)
