import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import busboy from 'busboy'
import { AppError } from './app-error'

type Sent = { name: string; body: AsyncIterable<Uint8Array> }
type Around = {
  /** in bytes, of one field */
  longestField: number
  /** takes one file as it arrives, before the next; what it throws is told, and the rest of the form is read all the same */
  takeFile: (file: Sent) => Promise<void>
}

/** The fields of a form with files, and what was wrong with the first file that was not taken. Nothing waits in memory. */
export async function readMultipart(
  request: Request,
  { longestField, takeFile }: Around,
): Promise<{ form: FormData; problem?: unknown }> {
  const form = new FormData()
  let taking = Promise.resolve()
  const problems: unknown[] = []
  const streams: Readable[] = []
  try {
    const limits = { fieldSize: longestField, fields: 100, parts: 200, headerPairs: 100 }
    const headers = { 'content-type': request.headers.get('content-type') ?? '' }
    const parser = busboy({ headers, limits, defParamCharset: 'utf8' })
    parser.on('field', (name, value) => form.append(name, value))
    parser.on('file', (_, stream, { filename: name }) => {
      // A field for files in which none was chosen.
      if (!name) return void stream.resume()
      streams.push(stream)
      const body = stream.iterator({ destroyOnReturn: false })
      taking = taking
        .then(() => takeFile({ name, body }))
        .catch((error) => void problems.push(error))
        // What was not read runs by: the form goes on behind it.
        .finally(() => stream.resume())
    })
    await pipeline(Readable.fromWeb(request.body as Parameters<typeof Readable.fromWeb>[0]), parser)
  } catch (error) {
    // Whoever takes a file of a sender who left is not to wait for the rest.
    for (const stream of streams) stream.destroy(new Error('The form broke off.'))
    await taking
    throw new AppError('invalid', 'errors.invalid', {
      values: { field: 'body', problem: 'not a whole form' },
      cause: error,
    })
  }
  await taking
  return { form, problem: problems[0] }
}
