import { AppError, statusOf } from '@/lib/app-error'
import { environment } from '@/lib/environment'
import { keepForm, type KeptForm } from '@/lib/kept-forms'
import { languagesWithText, textIn } from '@/lib/text'

type Around = {
  /** another page than that for letters */
  to?: string
  /** that were sent with it and are kept */
  files?: KeptForm['files']
}

/**
 * The page of a form with everything that was typed and what is wrong with it, as the answer to the form itself. A page
 * cannot read a posted body, so the form is kept in memory and this process asks itself for the page.
 */
export async function drawFormAgain(
  request: Request,
  form: FormData,
  error: unknown,
  { to = '/contact', files }: Around = {},
): Promise<Response> {
  const status = error instanceof AppError ? statusOf[error.code] : 503
  if (!(error instanceof AppError)) console.error(error)
  const page = `${to}${to.includes('?') ? '&' : '?'}kept=${keepForm({ ...keptOf(form, error), files })}`
  try {
    const drawn = await fetch(`http://127.0.0.1:${environment().port}${page}`, {
      headers: { cookie: request.headers.get('cookie') ?? '' },
      redirect: 'error',
      signal: AbortSignal.timeout(10_000),
    })
    if (!drawn.ok) throw new Error(`The page answered ${drawn.status}.`)
    return new Response(await drawn.text(), {
      status,
      headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
    })
  } catch {
    return new Response(null, { status: 303, headers: { Location: page } })
  }
}

function keptOf(form: FormData, error: unknown): KeptForm {
  const said = String(form.get('language') ?? '')
  const text = textIn(languagesWithText.includes(said) ? said : 'en')
  const typed = Object.fromEntries([...form].filter(([, value]) => typeof value === 'string')) as Record<
    string,
    string
  >
  // What was refused as a second wording of a letter goes out as a letter of its own.
  if (error instanceof AppError && error.code === 'conflict') delete typed.clientId
  const kept = { typed, articles: form.getAll('articles').map(String) }
  if (!(error instanceof AppError)) return { ...kept, problem: text('errors.unexpected') }
  const sentence = text(error.key, error.values)
  const field = error.values?.field
  const shown = field === 'email' || field === 'name' || field === 'body'
  return shown ? { ...kept, problems: { [field]: sentence } } : { ...kept, problem: sentence }
}
