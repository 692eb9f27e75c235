import { loadavg } from 'node:os'
import { measureAskwell } from '../../bench/chat/askwell'
import { measureSocketIo } from '../../bench/chat/socket-io'
import type { Row } from './one-server'

/** A thousand conversations, 200 messages a second, then 5,000 idle streams; beside it the same through a bare echo. */
export async function loadDrill({
  conversations = 1_000,
  rate = 200,
  seconds = 20,
  idle = 5_000,
} = {}): Promise<Row> {
  const traffic = { conversations, rate, seconds }
  const load = loadavg()[0]!.toFixed(1)
  const echo = await measureSocketIo(traffic)
  const { delivery, refused, after, end } = await measureAskwell(traffic, idle)
  const milliseconds = (value: number) => `${value.toFixed(1)} ms`
  return {
    drill: `${conversations} conversations, ${rate} messages a second`,
    unheard: delivery.said - delivery.heard,
    'refused messages': refused,
    'delivery, p99': milliseconds(delivery.p99),
    'p99 of bare socket.io': `${milliseconds(echo.p99)}, ratio ${(delivery.p99 / echo.p99).toFixed(1)}`,
    'memory of idle streams': `${after.toFixed(0)} MB for ${idle}`,
    'ended after': `${end} ms`,
    'load of the machine before': load,
  }
}
