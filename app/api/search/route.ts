import type { NextRequest } from 'next/server'
import { answerRoute, parseStrictly } from '@/lib/answer-route'
import { AppError } from '@/lib/app-error'
import { clientAddress } from '@/lib/client-address'
import { takePoint } from '@/lib/rate-limit'
import { searchReady } from '@/lib/search/live-index'
import { search } from '@/lib/search/queries'
import { searchParameters } from '@/lib/search/schema'

export const dynamic = 'force-dynamic'

// One shopper types at most a few letters a second; a company or a school may share an address.
const perAddress = { name: 'search', points: 600, seconds: 60 }

export function GET(request: NextRequest) {
  return answerRoute(async () => {
    const { q, limit, language, settled, literal, brief } = parseStrictly(
      searchParameters,
      single(request.nextUrl.searchParams),
    )
    await takePoint(perAddress, clientAddress(request.headers))
    await searchReady()
    const answer = search(settled === 'true' ? q.trim() : q, {
      limit,
      language,
      settled: settled === 'true',
      literal: literal === 'true',
      brief: brief === 'true',
    })
    return Response.json(answer, { headers: { 'Cache-Control': 'private, max-age=30' } })
  })
}

/** The parameters, each given at most once. */
function single(parameters: URLSearchParams): Record<string, string> {
  const values = new Map<string, string>()
  for (const [name, value] of parameters) {
    if (values.has(name)) {
      throw new AppError('invalid', 'errors.invalid', {
        values: { field: name, problem: 'must be given once' },
      })
    }
    values.set(name, value)
  }
  return Object.fromEntries(values)
}
