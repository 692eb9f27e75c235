import { Refusal } from '../desk-client'
import type { DeskFile } from '../desk-shapes'

type Ways = { signal: AbortSignal; onProgress: (done: number) => void }

/** Sends a file, telling how far it is (0 to 1), which fetch cannot tell. */
export function uploadFile(address: string, file: File, { signal, onProgress }: Ways): Promise<DeskFile> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', address)
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => onProgress(total ? loaded / total : 0)
    request.onload = () => {
      const answer = request.response as (DeskFile & { error?: { message?: string } }) | null
      if (request.status === 201 && answer) resolve(answer)
      else reject(new Refusal(request.status, answer?.error?.message ?? ''))
    }
    request.onerror = request.onabort = () => reject(new Refusal(0, ''))
    signal.addEventListener('abort', () => request.abort())
    request.send(file)
  })
}
