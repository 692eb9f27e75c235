import { answerRoute } from './answer-route'
import { deskLanguage } from './desk-language'

/** Runs a staff door: what `handle` returns becomes JSON (nothing: 204), errors speak the desk's language, nothing is kept by browsers. */
export async function answerDeskRoute(handle: () => Promise<unknown>, status = 200): Promise<Response> {
  const response = await answerRoute(
    async () => {
      const answer = await handle()
      if (answer instanceof Response) return answer
      return answer === undefined ? new Response(null, { status: 204 }) : Response.json(answer, { status })
    },
    await deskLanguage(),
  )
  response.headers.set('Cache-Control', 'private, no-store')
  return response
}
