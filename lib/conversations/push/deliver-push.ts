import type { DeliverPush } from './schema'

/** A push service leads nowhere else: a redirection is a failure. */
export const deliverPush: DeliverPush = async ({ endpoint, headers, body }) => {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers,
    body: new Uint8Array(body),
    redirect: 'error',
    signal: AbortSignal.timeout(10_000),
  })
  await response.body?.cancel()
  return response.status
}
