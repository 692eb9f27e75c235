/**
 * Of all tabs of a browser one listens for the others (a browser has few connections to a host, and the server gives a
 * visitor four streams). `lead` is called when this tab becomes it, `stepBack` when another took over. The tab that is
 * looked at takes the lead, because a browser may put any other to sleep. Without locks every tab listens by itself.
 */
export function leadTab(name: string, { lead, stepBack }: { lead: () => void; stepBack: () => void }) {
  if (!navigator.locks) {
    lead()
    return { takeOver: () => {}, leave: stepBack }
  }
  let release: (() => void) | null = null
  let left = false
  let waiting: AbortController | null = null

  const hold = () =>
    new Promise<void>((resolve) => {
      release = resolve
      if (left) return resolve()
      lead()
    })

  const request = async (steal: boolean) => {
    waiting?.abort()
    waiting = steal ? null : new AbortController()
    try {
      await navigator.locks.request(name, waiting ? { signal: waiting.signal } : { steal: true }, hold)
    } catch {
      if (!release) return
      // Another tab took the lead while this one had it.
      release = null
      stepBack()
      if (!left) void request(false)
    }
  }

  void request(document.visibilityState === 'visible')
  return {
    takeOver: () => {
      if (!release && !left) void request(true)
    },
    leave() {
      left = true
      waiting?.abort()
      release?.()
      release = null
      stepBack()
    },
  }
}
