import type { AddressInfo, Socket } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

/** What the server does to the next mail instead of taking it. */
export type Fault = 'busy' | 'no such address' | 'hang up after the mail' | 'say nothing'

export type Arrived = { raw: string; mail: Email; envelopeFrom: string; envelopeTo: string[] }

/** A real SMTP server on this machine. `faults` are used up one per mail; then it takes what comes. */
export async function openMailbox(faults: Fault[] = []) {
  const arrived: Arrived[] = []
  const sockets = new Set<Socket>()
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onMailFrom(_address, _session, done) {
      if (faults[0] !== 'busy') return done()
      faults.shift()
      done(Object.assign(new Error('4.3.2 Come back later'), { responseCode: 421 }))
    },
    onRcptTo(_address, _session, done) {
      if (faults[0] !== 'no such address') return done()
      faults.shift()
      done(Object.assign(new Error('5.1.1 No such address'), { responseCode: 550 }))
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', async () => {
        const raw = Buffer.concat(chunks).toString('utf8')
        const fault = faults.shift()
        if (fault === 'say nothing') return
        const { mailFrom, rcptTo } = session.envelope
        arrived.push({
          raw,
          mail: await PostalMime.parse(raw),
          envelopeFrom: mailFrom ? mailFrom.address : '',
          envelopeTo: rcptTo.map(({ address }) => address),
        })
        if (fault !== 'hang up after the mail') return done()
        for (const socket of sockets) if (socket.remotePort === session.remotePort) socket.destroy()
      })
    },
  })
  server.on('error', () => {})
  server.server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    faults,
    arrived,
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}
