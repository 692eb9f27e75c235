// npm run bench:chat: how soon a message is on the other screen, beside the same traffic through a bare socket.io echo.
// CONVERSATIONS=1000 RATE=200 SECONDS=20 IDLE=5000 are the defaults.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { io, type Socket } from 'socket.io-client'
import { freePort, startApplication } from '../../tests/application'
import { beginChat, type Chat, pause, post } from '../../tests/drill/honest-client'
import { listen } from './listen'

const number = (name: string, usual: number) => Number(process.env[name] ?? usual)
const conversations = number('CONVERSATIONS', 1_000)
const rate = number('RATE', 200)
const seconds = number('SECONDS', 20)
const idle = number('IDLE', 5_000)

/** Says `rate` things a second in turn, and how long each took until it was heard. */
async function measure(say: (conversation: number, body: string) => unknown, heard: Map<string, number>) {
  const said = new Map<string, number>()
  const from = performance.now()
  for (let count = 0; count < rate * seconds; count++) {
    const wait = from + (count * 1_000) / rate - performance.now()
    if (wait > 1) await pause(wait)
    const body = `Message ${count}`
    said.set(body, performance.now())
    void say(count % conversations, body)
  }
  const deadline = Date.now() + 30_000
  while (heard.size < said.size && Date.now() < deadline) await pause(20)
  const took = [...said].map(([body, at]) => (heard.get(body) ?? Infinity) - at).sort((a, b) => a - b)
  const at = (share: number) => took[Math.min(took.length - 1, Math.floor(took.length * share))]!
  return { heard: heard.size, said: said.size, p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}

async function inBatches<T>(count: number, size: number, make: (index: number) => Promise<T>): Promise<T[]> {
  const made: T[] = []
  for (let from = 0; from < count; from += size)
    made.push(
      ...(await Promise.all(
        Array.from({ length: Math.min(size, count - from) }, (_, index) => make(from + index)),
      )),
    )
  return made
}

const rss = (pid: number) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024

async function measureAskwell() {
  const shop = await startApplication({ RATE_LIMITS: 'off' })
  const chats = await inBatches<Chat>(conversations, 20, () => beginChat(shop.url))
  const heard = new Map<string, number>()
  const take = ({ body }: { body: string }) => heard.set(body, performance.now())
  const leave = await inBatches(conversations, 50, (index) => listen(shop.url, chats[index]!, take))
  const figures = await measure((index, body) => post(() => shop.url, chats[index]!, body), heard)
  leave.forEach((go) => go())
  await pause(1_000)
  const before = rss(shop.pid())
  await inBatches(idle, 50, (index) => listen(shop.url, chats[index % chats.length]!, () => {}))
  await pause(5_000)
  const after = rss(shop.pid())
  const from = Date.now()
  await shop.stop()
  const end = Date.now() - from
  await shop.remove()
  return { figures, before, after, end }
}

async function measureSocketIo() {
  const port = await freePort()
  const echo = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'echo-server.ts')], {
    stdio: 'inherit',
    env: { ...process.env, PORT: String(port) },
  })
  const heard = new Map<string, number>()
  const open = (index: number) =>
    new Promise<Socket>((resolve) => {
      const socket = io(`http://127.0.0.1:${port}`, { transports: ['websocket'], forceNew: true })
      socket.on('message', (body: string) => heard.set(body, performance.now()))
      socket.on('connect', () => socket.emit('join', `room ${index}`, () => resolve(socket)))
    })
  const sockets = await inBatches(conversations, 50, open)
  const figures = await measure(
    (index, body) => sockets[index]!.emit('message', `room ${index}`, body),
    heard,
  )
  for (const socket of sockets) socket.close()
  echo.kill()
  return figures
}

const inMilliseconds = (value: number) => `${value.toFixed(1)} ms`.padStart(12)
const line = (name: string, { p50, p95, p99, heard, said }: Awaited<ReturnType<typeof measure>>) =>
  console.log(`${name.padEnd(22)}${[p50, p95, p99].map(inMilliseconds).join('')}   heard ${heard} of ${said}`)

console.log(`${conversations} conversations open, ${rate} messages a second for ${seconds} s`)
console.log(`${''.padEnd(22)}${['p50', 'p95', 'p99'].map((name) => name.padStart(12)).join('')}`)
const echo = await measureSocketIo()
line('socket.io, bare echo', echo)
const askwell = await measureAskwell()
line('Askwell, stored', askwell.figures)
console.log(
  `p99 is ${(askwell.figures.p99 / echo.p99).toFixed(1)} times that of the bare echo (at most 250 ms wanted)`,
)
console.log(
  `${idle} idle streams: ${askwell.after.toFixed(0)} MB resident (${askwell.before.toFixed(0)} MB before; at most 800 wanted)`,
)
console.log(`asked to end with them open, it ended after ${askwell.end} ms (at most 10,000 wanted)`)
process.exit(0)
