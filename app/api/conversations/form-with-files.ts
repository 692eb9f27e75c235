import { AppError } from '@/lib/app-error'
import { waitingFiles } from '@/lib/conversations/attachments/queries'
import { attachmentsLimit, type ShownAttachment } from '@/lib/conversations/schema'
import { readForm } from '@/lib/read-body'
import { readMultipart } from '@/lib/read-multipart'
import type { Upload } from './upload'

const largest = 128 * 1024

export type KeepFile = (file: Upload) => Promise<ShownAttachment>
export type ChatForm = { form: FormData; problem?: unknown }

/**
 * A plain form of a chat; `attachments` in it are the ids of its files, which `keep` stores as they arrive, so that a form
 * which is refused for another reason is drawn again with them. With a `problem` nothing is to be sent yet.
 */
export async function readChatForm(request: Request, keep: KeepFile): Promise<ChatForm> {
  if (!request.headers.get('content-type')?.startsWith('multipart/form-data'))
    return { form: await readForm(request, largest) }
  const kept: string[] = []
  const { form, problem } = await readMultipart(request, {
    longestField: largest,
    takeFile: async ({ name, body }) => {
      if (kept.length === attachmentsLimit) throw tooMany()
      kept.push((await keep({ name: name.slice(0, 300), body })).id)
    },
  })
  for (const id of kept) form.append('attachments', id)
  return { form, problem: problem ?? (idsIn(form).length > attachmentsLimit ? tooMany() : undefined) }
}

function tooMany(): AppError {
  return new AppError('invalid', 'conversation.files-limit')
}

const idsIn = (form: FormData) => form.getAll('attachments').map(String)

/** The files of a form that is drawn again, as far as they still wait for their message. */
export function filesOfForm(form: FormData, conversation: string | null): Promise<ShownAttachment[]> {
  return waitingFiles(idsIn(form).slice(0, 20), conversation)
}
