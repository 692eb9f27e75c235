import { AppError } from './app-error'

/** The body of a request, at most `limit` bytes; reading stops at the first byte above, whatever the sender announced. */
export async function readBody(request: Request, limit: number): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of request.body ?? []) {
    size += piece.byteLength
    if (size > limit) {
      const values = { field: 'body', problem: `at most ${limit} bytes` }
      throw new AppError('invalid', 'errors.invalid', { values })
    }
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

/** The fields of a plain form, at most `limit` bytes of it; none when it is no form. */
export async function readForm(request: Request, limit: number): Promise<FormData> {
  const body = await readBody(request, limit)
  const type = request.headers.get('content-type') ?? ''
  const form = new Response(new Uint8Array(body), { headers: { 'Content-Type': type } })
  return form.formData().catch(() => new FormData())
}
