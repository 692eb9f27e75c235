/** What became of a request: done, refused for good, or worth another try later. */
export type Answer<T> =
  | { kind: 'done'; value: T }
  | { kind: 'refused'; status: number; message?: string }
  | { kind: 'later'; message?: string; seconds?: number }

/** Asks a door of this application; never throws. A 429 says when to come again, all other 4xx will not change. */
export async function askServer<T>(path: string, body?: object): Promise<Answer<T>> {
  try {
    const response = await fetch(path, {
      cache: 'no-store',
      signal: AbortSignal.timeout(30_000),
      ...(body && {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      }),
    })
    if (response.ok) return { kind: 'done', value: await valueOf<T>(response) }
    const message = await messageOf(response)
    if (response.status < 500 && response.status !== 429 && response.status !== 408)
      return { kind: 'refused', status: response.status, message }
    const seconds = Number(response.headers.get('Retry-After')) || undefined
    return response.status === 429 ? { kind: 'later', message, seconds } : { kind: 'later', seconds }
  } catch {
    return { kind: 'later' }
  }
}

async function valueOf<T>(response: Response): Promise<T> {
  return (response.status === 204 ? undefined : await response.json()) as T
}

async function messageOf(response: Response): Promise<string | undefined> {
  try {
    return ((await response.json()) as { error?: { message?: string } }).error?.message
  } catch {
    return undefined
  }
}
