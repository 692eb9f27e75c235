import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { io, type Socket } from 'socket.io-client'
import { freePort } from '../../tests/application'
import { type Heard, measureDelivery, type Traffic } from './delivery'
import { inBatches } from './in-batches'

/** The same traffic through echo-server.ts. */
export async function measureSocketIo(traffic: Traffic) {
  const port = await freePort()
  const echo = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'echo-server.ts')], {
    stdio: 'inherit',
    env: { ...process.env, PORT: String(port) },
  })
  const heard: Heard = new Map()
  const open = (index: number) =>
    new Promise<Socket>((resolve) => {
      const socket = io(`http://127.0.0.1:${port}`, { transports: ['websocket'], forceNew: true })
      socket.on('message', (body: string) => heard.set(body, performance.now()))
      socket.on('connect', () => socket.emit('join', `room ${index}`, () => resolve(socket)))
    })
  const sockets = await inBatches(traffic.conversations, 50, open)
  const say = (index: number, body: string) => sockets[index]!.emit('message', `room ${index}`, body)
  const delivery = await measureDelivery(traffic, echo.pid!, say, heard)
  for (const socket of sockets) socket.close()
  echo.kill()
  return delivery
}
