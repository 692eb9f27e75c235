import { Agent, get } from 'node:http'
import { bearer, type Chat, type Message } from '../../tests/drill/honest-client'

const agent = new Agent({ maxSockets: Infinity })

/** Opens a chat's stream; resolves when it is open. */
export function listen(
  base: string,
  { id, token }: Chat,
  heard: (message: Message) => void,
): Promise<() => void> {
  return new Promise((resolve, reject) => {
    const address = `${base}/api/conversations/${id}/events?after=1`
    const request = get(address, { agent, headers: bearer(token) }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`The stream answered ${response.statusCode}.`))
      let text = ''
      response.setEncoding('utf8').on('data', (chunk: string) => {
        const blocks = (text + chunk).split('\n\n')
        text = blocks.pop()!
        for (const block of blocks)
          if (block.startsWith('event: message'))
            heard(JSON.parse(/^data: (.*)$/m.exec(block)![1]!) as Message)
      })
      response.on('error', () => {})
      resolve(() => request.destroy())
    })
    request.on('error', reject)
  })
}
