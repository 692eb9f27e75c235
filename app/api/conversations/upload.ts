import { AppError } from '@/lib/app-error'
import { clientAddress } from '@/lib/client-address'
import { visitorOf } from '@/lib/conversations/access'
import { uploadForNewChat } from '@/lib/conversations/attachments/mutations'
import type { ShownAttachment } from '@/lib/conversations/schema'
import { isForeignPost } from '@/lib/conversations/visitors/visitor-cookie'
import { takePoint } from '@/lib/rate-limit'
import { visitorKey } from '@/lib/visitor-key'

const hour = 3_600
const perSender = { name: 'files-of-sender', points: 30, seconds: hour }
const perAddress = { name: 'files-of-address', points: 60, seconds: hour }

export type Upload = { name: string; body: AsyncIterable<Uint8Array> }

/** A file as a script sends it: its bytes are the body, its name is in the address. */
export function fileIn(request: Request): Upload {
  const name = new URL(request.url).searchParams.get('name') ?? ''
  if (!request.body) throw new AppError('invalid', 'conversation.file-kind')
  return { name: name.slice(0, 300), body: request.body as unknown as AsyncIterable<Uint8Array> }
}

/** The same, from a sender who may send one more. */
export async function uploadIn(request: Request, senderId: string): Promise<Upload> {
  const file = fileIn(request)
  await mayUpload(request, senderId)
  return file
}

/** Whether one more file may come from this sender and this network address. */
export async function mayUpload({ headers }: Request, senderId: string): Promise<void> {
  await takePoint(perSender, senderId)
  await takePoint(perAddress, clientAddress(headers))
}

/** Keeps a file for the first message of a chat, which is still on its way. */
export async function keepFirstFile(request: Request, file: Upload): Promise<ShownAttachment> {
  if (isForeignPost(request)) throw new AppError('not-found', 'errors.not-found')
  const visitor = await visitorOf(request)
  await mayUpload(request, visitor?.id ?? (await visitorKey(request.headers)))
  return uploadForNewChat(visitor, file)
}
