import type { z } from 'zod'
import { AppError, statusOf } from './app-error'
import { readBody } from './read-body'
import { textIn } from './text'

/** Runs a route handler; an AppError becomes its status and sentence as `{error: {code, message}}`, all else a 503. */
export async function answerRoute(handle: () => Promise<Response>, language = 'en'): Promise<Response> {
  try {
    return await handle()
  } catch (error) {
    const text = textIn(language)
    if (error instanceof AppError) {
      const wait = error.retryAfterSeconds
      const headers = { 'Cache-Control': 'no-store', ...(wait && { 'Retry-After': String(wait) }) }
      const message = text(error.key, error.values)
      return Response.json(
        { error: { code: error.code, message } },
        { status: statusOf[error.code], headers },
      )
    }
    console.error(error)
    return Response.json(
      { error: { code: 'unavailable', message: text('errors.unexpected') } },
      { status: 503, headers: { 'Retry-After': '60' } },
    )
  }
}

/** `value` parsed by `shape`; otherwise an `invalid` AppError that names the first wrong field. */
export function parseStrictly<T>(shape: z.ZodType<T>, value: unknown): T {
  const parsed = shape.safeParse(value)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]!
  const field = issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : issue.path.join('.') || 'body'
  throw new AppError('invalid', 'errors.invalid', { values: { field, problem: issue.message } })
}

/** The JSON body of `request`, at most `limit` bytes, parsed by `shape`. */
export async function readJson<T>(request: Request, shape: z.ZodType<T>, limit = 64 * 1024): Promise<T> {
  const body = await readBody(request, limit)
  try {
    return parseStrictly(shape, JSON.parse(body.toString()))
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw new AppError('invalid', 'errors.invalid', {
      values: { field: 'body', problem: 'not JSON' },
      cause: error,
    })
  }
}
