import type { NextRequest } from 'next/server'
import { answerDeskRoute } from '@/lib/answer-desk-route'
import { requireStaffOrKeyForRoute } from '@/lib/auth/gates'
import { deskText } from '@/lib/desk-language'
import { exportJson, exportLines } from '@/lib/unanswered/export-lines'
import { readExport } from '@/lib/unanswered/filter-address'
import { bringUpToDate } from '@/lib/unanswered/ledger/mutations'

const types = { csv: 'text/csv', json: 'application/json' }

/** The list of unanswered questions, all sheets of it: for a spreadsheet, or for a program. */
export function GET(request: NextRequest) {
  return answerDeskRoute(async () => {
    await requireStaffOrKeyForRoute(request, 'lead', 'editor')
    const { format, ...filter } = readExport(request.nextUrl.searchParams)
    await bringUpToDate()
    const text = await deskText()
    const name = `${text('unanswered.file')}-${new Date().toISOString().slice(0, 10)}.${format}`
    return new Response(streamOf(format === 'json' ? exportJson(filter) : exportLines(filter, text)), {
      headers: {
        'Content-Type': `${types[format]}; charset=utf-8`,
        'Content-Disposition': `attachment; filename="${name}"`,
        'X-Content-Type-Options': 'nosniff',
      },
    })
  })
}

function streamOf(parts: AsyncGenerator<string, void, void>): ReadableStream {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await parts.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await parts.return()
    },
  })
}
