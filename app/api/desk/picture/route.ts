import { answerDeskRoute } from '@/lib/answer-desk-route'
import { AppError } from '@/lib/app-error'
import { requireStaffForRoute } from '@/lib/auth/gates'
import { removePicture, setPicture } from '@/lib/auth/picture/mutations'
import { isForeignPost } from '@/lib/conversations/visitors/visitor-cookie'
import { takePoint } from '@/lib/rate-limit'
import { readMultipart } from '@/lib/read-multipart'

export const dynamic = 'force-dynamic'

const perPerson = { name: 'pictures-of-person', points: 30, seconds: 3_600 }
/** What the account page says of a picture that was not taken. */
const problems: Record<string, string> = {
  'conversation.file-kind': 'kind',
  'conversation.file-too-large': 'too-large',
}

/** One's own picture, as a plain form: a file takes the place of the one before, `remove` takes it away → 303 to the account page. */
export function POST(request: Request) {
  return answerDeskRoute(async () => {
    const staff = await requireStaffForRoute()
    if (isForeignPost(request)) throw new AppError('not-found', 'errors.not-found')
    await takePoint(perPerson, staff.id)
    let isSet = false
    const { form, problem } = await readMultipart(request, {
      longestField: 100,
      takeFile: async ({ body }) => {
        if (isSet) return
        await setPicture(staff, body)
        isSet = true
      },
    })
    if (problem) return back(wordFor(problem))
    if (isSet) return back('saved')
    if (form.get('remove') !== 'yes') return back('none')
    await removePicture(staff)
    return back('removed')
  })
}

function wordFor(problem: unknown): string {
  const word = problem instanceof AppError && problems[problem.key]
  if (!word) throw problem
  return word
}

function back(picture: string): Response {
  return new Response(null, {
    status: 303,
    headers: { Location: `/desk/settings/password?picture=${picture}` },
  })
}
