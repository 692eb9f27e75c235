import { AppError } from '@/lib/app-error'
import { isForeignPost } from '@/lib/conversations/visitors/visitor-cookie'
import { drawFormAgain } from './draw-form-again'
import { filesOfForm, type KeepFile, readChatForm } from './form-with-files'
import type { ChatParams } from './own-chat'

/** Whether a page without scripts sent this. */
export function isForm({ headers }: Request): boolean {
  return /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/.test(
    headers.get('content-type') ?? '',
  )
}

type Fields = Record<string, string>

/** Takes a form of the page of a chat → 303 back to it, or the page again with what was typed and what is wrong. */
export async function takeForm(
  request: Request,
  { params }: ChatParams,
  take: (fields: Fields, form: FormData) => Promise<unknown>,
  keep: KeepFile = noFiles,
): Promise<Response> {
  const { id } = await params
  const page = `/chat?c=${encodeURIComponent(id)}`
  const { form, problem } = await readChatForm(request, keep)
  try {
    if (isForeignPost(request)) throw new AppError('not-found', 'errors.not-found')
    if (problem) throw problem
    await take(fieldsOf(form), form)
    return new Response(null, {
      status: 303,
      headers: { Location: `${page}#end`, 'Cache-Control': 'no-store' },
    })
  } catch (error) {
    return drawFormAgain(request, form, error, { to: page, files: await filesOfForm(form, id) })
  }
}

const noFiles = async () => {
  throw new AppError('not-found', 'errors.not-found')
}

/** What was filled in. */
function fieldsOf(form: FormData): Fields {
  const fields = [...form].filter(
    (field): field is [string, string] => typeof field[1] === 'string' && field[1] !== '',
  )
  return Object.fromEntries(fields)
}
