import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { answerRoute, readJson } from '@/lib/answer-route'
import { AppError } from '@/lib/app-error'
import { isOwnRequest } from '@/lib/own-token'
import { releasePages } from '@/lib/page-cache'
import { store } from '@/lib/store'
import { languagesWithText } from '@/lib/text'

const change = z.strictObject({ slugs: z.array(z.string()), everything: z.boolean() })

/** Called by this server itself after content changed: cached pages that show it are made anew when next asked for. */
export function POST(request: Request) {
  return answerRoute(async () => {
    if (!isOwnRequest(request.headers)) throw new AppError('not-found', 'errors.not-found')
    const { slugs, everything } = await readJson(request, change, 1024 * 1024)
    if (everything) revalidatePath('/', 'layout')
    // Each language's page is cached on its own; `shop` is the one for readers who did not choose.
    const languages = new Set(['shop', ...languagesWithText, ...store().languages, store().language])
    for (const slug of everything ? [] : slugs) {
      for (const language of languages) revalidatePath(`/${language}/articles/${slug}`)
    }
    releasePages()
    return new Response(null, { status: 204 })
  })
}
