// npm run bench:chat: how soon a message is on the other screen, beside the same traffic through a bare socket.io echo.
// CONVERSATIONS=1000 RATE=200 SECONDS=20 IDLE=5000 are the defaults; README.md says what is measured.
import { loadavg } from 'node:os'
import { measureAskwell } from './askwell'
import type { Delivery } from './delivery'
import { measureSocketIo } from './socket-io'

const number = (name: string, usual: number) => Number(process.env[name] ?? usual)
const traffic = {
  conversations: number('CONVERSATIONS', 1_000),
  rate: number('RATE', 200),
  seconds: number('SECONDS', 20),
}
const idle = number('IDLE', 5_000)

const columns = (cells: string[]) => cells.map((cell) => cell.padStart(12)).join('')
const inMilliseconds = (value: number) => `${value.toFixed(1)} ms`
function print(name: string, { p50, p95, p99, slowest, server, client, heard, said, seconds }: Delivery) {
  const figures = [p50, p95, p99, slowest, server, client].map(inMilliseconds)
  console.log(`${name.padEnd(22)}${columns(figures)}   heard ${heard} of ${said} in ${seconds.toFixed(1)} s`)
}

console.log(
  `${traffic.conversations} conversations open, ${traffic.rate} messages a second for ${traffic.seconds} s; ` +
    `load of the machine before: ${loadavg()[0]!.toFixed(1)}`,
)
console.log(`${''.padEnd(22)}${columns(['p50', 'p95', 'p99', 'slowest', 'server', 'client'])}`)
const echo = await measureSocketIo(traffic)
print('socket.io, bare echo', echo)
const askwell = await measureAskwell(traffic, idle)
print('Askwell, stored', askwell.delivery)
console.log('server, client: processor time for one message')
console.log(`messages refused: ${askwell.refused}, sent again because the line was cut: ${askwell.again}`)
const times = (of: 'p99' | 'server') => (askwell.delivery[of] / echo[of]).toFixed(1)
console.log(
  `p99 is ${times('p99')} times that of the bare echo (at most 250 ms wanted), the server's time ${times('server')} times`,
)
console.log(
  `${idle} idle streams: ${askwell.after.toFixed(0)} MB resident (${askwell.before.toFixed(0)} MB before; at most 800 wanted)`,
)
console.log(`asked to end with them open, it ended after ${askwell.end} ms (at most 10,000 wanted)`)
process.exit(0)
