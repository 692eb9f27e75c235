import { answerDeskRoute } from '@/lib/answer-desk-route'
import { readJson } from '@/lib/answer-route'
import { requireStaffForRoute } from '@/lib/auth/gates'
import { addNote } from '@/lib/conversations/desk/notes/mutations'
import { noteShape } from '@/lib/conversations/desk/schema'

type Context = { params: Promise<{ id: string }> }

export function POST(request: Request, { params }: Context) {
  return answerDeskRoute(async () => {
    const staff = await requireStaffForRoute('agent', 'lead')
    const { id } = await params
    return addNote(staff, id, await readJson(request, noteShape))
  }, 201)
}
