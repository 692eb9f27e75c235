import { randomUUID } from 'node:crypto'
import { Agent, get, request as open } from 'node:http'
import { bearer, type Chat, type Message, pause } from '../../tests/drill/honest-client'

// As little work as a client can have: it shares the machine with what is measured.
const forStreams = new Agent({ maxSockets: Infinity })
const forPosts = new Agent({ keepAlive: true, maxSockets: Infinity })

/** Opens a chat's stream; resolves when it is open. */
export function listen(
  base: string,
  { id, token }: Chat,
  heard: (body: string) => void,
): Promise<() => void> {
  return new Promise((resolve, reject) => {
    const address = `${base}/api/conversations/${id}/events?after=1`
    const request = get(address, { agent: forStreams, headers: bearer(token) }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`The stream answered ${response.statusCode}.`))
      let text = ''
      response.setEncoding('utf8').on('data', (chunk: string) => {
        const blocks = (text + chunk).split('\n\n')
        text = blocks.pop()!
        for (const block of blocks)
          if (block.startsWith('event: message'))
            heard((JSON.parse(/^data: (.*)$/m.exec(block)![1]!) as Message).body)
      })
      response.on('error', () => {})
      resolve(() => request.destroy())
    })
    request.on('error', reject)
  })
}

/** Posts a message; sends it again under its id when the line was cut. Resolves with the status and how often it was sent. */
export async function say(base: string, { id, token }: Chat, body: string) {
  const address = `${base}/api/conversations/${id}/messages`
  const text = JSON.stringify({ clientId: randomUUID(), body })
  const length = { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) }
  for (let times = 1; ; times++) {
    const status = await post(address, { ...bearer(token), ...length }, text)
    if (status) return { status, times }
    await pause(50)
  }
}

function post(address: string, headers: Record<string, string | number>, text: string): Promise<number> {
  return new Promise((resolve) => {
    const request = open(address, { agent: forPosts, method: 'POST', headers }, (response) => {
      response.resume().once('end', () => resolve(response.statusCode!))
    })
    request.once('error', () => resolve(0))
    request.end(text)
  })
}
