/**
 * Holds the desk's stream open as a browser does, which makes its person count as here: it reads, says that it is there
 * and comes back when the stream ends. Resolves once it is open; returns how to leave.
 */
export async function standAtDesk(base: string, cookie: string): Promise<() => Promise<void>> {
  const gone = new AbortController()
  const { signal } = gone
  const headers = { cookie, origin: base, 'Content-Type': 'application/json' }
  const open = async () => {
    const stream = await fetch(`${base}/api/desk/events`, { headers: { cookie }, signal })
    if (!stream.ok) throw new Error(`The desk answered ${stream.status}.`)
    return stream.body!
  }
  const stay = async (stream: ReadableStream<Uint8Array>) => {
    while (!signal.aborted) {
      // Who does not read is cut off.
      await stream.pipeTo(new WritableStream()).catch(() => {})
      if (!signal.aborted) stream = await open()
    }
  }
  const sayHere = () =>
    void fetch(`${base}/api/desk/presence`, { method: 'POST', headers, body: '{}', signal }).catch(() => {})
  const saying = setInterval(sayHere, 15_000)
  const staying = stay(await open()).catch(() => {})
  return async () => {
    clearInterval(saying)
    gone.abort()
    await staying
  }
}
