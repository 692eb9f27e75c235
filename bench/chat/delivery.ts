import { pause } from '../../tests/drill/honest-client'
import { processorTime } from './processor-time'

/** How many say how much. */
export type Traffic = { conversations: number; rate: number; seconds: number }
/** When each body was heard. */
export type Heard = Map<string, number>
export type Delivery = Awaited<ReturnType<typeof measureDelivery>>

const warmUp = 5
const longestWait = 30_000

/**
 * Says `rate` things a second, one conversation after the other, and tells how long each took until it was heard and what
 * the server (`pid`) and this client worked for it. The first seconds warm the server up and are not counted.
 */
export async function measureDelivery(
  { conversations, rate, seconds }: Traffic,
  pid: number,
  say: (conversation: number, body: string) => unknown,
  heard: Heard,
) {
  const run = async (name: string, count: number) => {
    const said = new Map<string, number>()
    const from = performance.now()
    for (let number = 0; number < count; number++) {
      const wait = from + (number * 1_000) / rate - performance.now()
      if (wait > 1) await pause(wait)
      const body = `${name} ${number}`
      said.set(body, performance.now())
      void say(number % conversations, body)
    }
    const deadline = Date.now() + longestWait
    const isHeard = () => [...said.keys()].every((body) => heard.has(body))
    while (!isHeard() && Date.now() < deadline) await pause(50)
    return said
  }
  await run('Warming up', rate * warmUp)
  const before = { server: processorTime(pid), client: processorTime(process.pid), at: performance.now() }
  const said = await run('Message', rate * seconds)
  const per = (spent: number) => spent / said.size
  const took = [...said].map(([body, at]) => (heard.get(body) ?? Infinity) - at).sort((a, b) => a - b)
  const at = (share: number) => took[Math.min(took.length - 1, Math.floor(took.length * share))]!
  return {
    ...{ p50: at(0.5), p95: at(0.95), p99: at(0.99), slowest: at(1) },
    said: said.size,
    heard: took.filter((time) => time < Infinity).length,
    seconds: (performance.now() - before.at) / 1_000,
    /** processor time per message, in milliseconds */
    server: per(processorTime(pid) - before.server),
    client: per(processorTime(process.pid) - before.client),
  }
}
