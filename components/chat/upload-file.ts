import type { Answer } from './ask-server'
import { filesOf } from './chat-doors'
import type { ChatFile } from './chat-wire'

/** Sends a file of a chat, or of one that is to begin, telling how far it is (0 to 1); fetch cannot tell that. */
export function uploadFile(
  chat: string | null,
  file: File,
  { signal, progress }: { signal: AbortSignal; progress: (done: number) => void },
): Promise<Answer<ChatFile>> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', `${filesOf(chat)}?name=${encodeURIComponent(file.name || 'image')}`)
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => progress(total ? loaded / total : 0)
    request.onload = () => {
      const answer = request.response as (ChatFile & { error?: { message: string } }) | null
      if (request.status === 201 && answer) return resolve({ kind: 'done', value: answer })
      const message = answer?.error?.message
      const isFinal = request.status < 500 && request.status !== 429
      resolve(isFinal ? { kind: 'refused', status: request.status, message } : { kind: 'later', message })
    }
    request.onerror = request.onabort = () => resolve({ kind: 'later' })
    signal.addEventListener('abort', () => request.abort())
    request.send(file)
  })
}
