import { AppError } from '@/lib/app-error'
import { clientAddress } from '@/lib/client-address'
import { takePoint } from '@/lib/rate-limit'

const hour = 3_600
const perSender = { name: 'files-of-sender', points: 30, seconds: hour }
const perAddress = { name: 'files-of-address', points: 60, seconds: hour }

/** A file as it is sent: its bytes are the body, its name is in the address. */
export async function uploadIn(request: Request, senderId: string) {
  const name = new URL(request.url).searchParams.get('name') ?? ''
  if (!request.body) throw new AppError('invalid', 'conversation.file-kind')
  await takePoint(perSender, senderId)
  await takePoint(perAddress, clientAddress(request.headers))
  return { name: name.slice(0, 300), body: request.body as unknown as AsyncIterable<Uint8Array> }
}
