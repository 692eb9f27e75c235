/**
 * `run`, never twice at the same time: asked for while it runs, it runs once more afterwards, so that what was read last
 * is not older than what was asked for last.
 */
export function latest(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null
  let isWantedAgain = false
  const loop = async () => {
    try {
      do {
        isWantedAgain = false
        await run()
      } while (isWantedAgain)
    } finally {
      // At once, not when whoever waits gets to it: who asks in between must not wait for what is over.
      running = null
    }
  }
  return () => {
    if (running) isWantedAgain = true
    return (running ??= loop())
  }
}
