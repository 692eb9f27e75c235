import type { NextRequest } from 'next/server'
import { answerRoute } from '@/lib/answer-route'
import { requireStaffForRoute } from '@/lib/auth/gates'
import { deskText } from '@/lib/desk-language'
import { exportLines } from '@/lib/unanswered/export-lines'
import { readFilter } from '@/lib/unanswered/filter-address'

/** The list of unanswered questions, all sheets of it, for a spreadsheet. */
export function GET(request: NextRequest) {
  return answerRoute(async () => {
    await requireStaffForRoute('lead', 'editor')
    const text = await deskText()
    const lines = exportLines(readFilter(Object.fromEntries(request.nextUrl.searchParams)), text)
    const encoder = new TextEncoder()
    const body = new ReadableStream({
      async pull(controller) {
        const { done, value } = await lines.next()
        if (done) controller.close()
        else controller.enqueue(encoder.encode(value))
      },
      async cancel() {
        await lines.return()
      },
    })
    const name = `${text('unanswered.file')}-${new Date().toISOString().slice(0, 10)}.csv`
    return new Response(body, {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="${name}"`,
        'Cache-Control': 'private, no-store',
      },
    })
  })
}
