import { AppError } from '@/lib/app-error'
import { isForeignPost } from '@/lib/conversations/visitors/visitor-cookie'
import { readForm } from '@/lib/read-body'
import { drawFormAgain } from './draw-form-again'
import type { ChatParams } from './own-chat'

const largest = 128 * 1024

/** Whether a page without scripts sent this. */
export function isForm({ headers }: Request): boolean {
  return /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/.test(
    headers.get('content-type') ?? '',
  )
}

/** Takes a form of the page of a chat → 303 back to it, or the page again with what was typed and what is wrong. */
export async function takeForm(
  request: Request,
  { params }: ChatParams,
  take: (fields: Record<string, string>) => Promise<unknown>,
): Promise<Response> {
  const form = await readForm(request, largest)
  const page = `/chat?c=${encodeURIComponent((await params).id)}`
  try {
    if (isForeignPost(request)) throw new AppError('not-found', 'errors.not-found')
    await take(fieldsOf(form))
    return new Response(null, {
      status: 303,
      headers: { Location: `${page}#end`, 'Cache-Control': 'no-store' },
    })
  } catch (error) {
    return drawFormAgain(request, form, error, page)
  }
}

/** What was filled in. */
export function fieldsOf(form: FormData): Record<string, string> {
  const fields = [...form].filter(
    (field): field is [string, string] => typeof field[1] === 'string' && field[1] !== '',
  )
  return Object.fromEntries(fields)
}
