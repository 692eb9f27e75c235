/**
 * Starts the scripts of a page's islands (lib/hold-scripts.ts has them wait) when a reader comes to need them: pages are
 * read without them, and they keep a phone busy for seconds. An island says when in `data-island`: "now"; "near", as
 * soon as it comes near the window; "reached" by pointer or focus, which start the others too. So does a chat that goes
 * on: the browser keeps something under one of `chatKeys`.
 */
export function startIslands(chatKeys: readonly string[]) {
  const late = () => document.querySelectorAll<HTMLScriptElement>('script[type="late"]')
  const whenIdle = (next: () => void) =>
    'requestIdleCallback' in window ? requestIdleCallback(next) : setTimeout(next, 200)

  const start = () => {
    // Some of them have not arrived.
    if (document.readyState === 'loading') return void addEventListener('DOMContentLoaded', start)
    for (const waiting of late()) {
      const script = document.createElement('script')
      for (const { name, value } of waiting.attributes) if (name !== 'type') script.setAttribute(name, value)
      waiting.replaceWith(script)
    }
  }

  const isChatting = () => {
    try {
      return chatKeys.some((key) => sessionStorage.getItem(key) ?? localStorage.getItem(key))
    } catch {
      return false // A browser without storage keeps no chat from page to page.
    }
  }

  const watch = () => {
    const near = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return
        near.disconnect()
        whenIdle(start)
      },
      { rootMargin: '600px' },
    )
    for (const island of document.querySelectorAll('[data-island="near"]')) near.observe(island)
  }

  // So that reaching for an island waits for no network.
  const fetchAhead = () => {
    if ((navigator as { connection?: { saveData?: boolean } }).connection?.saveData) return
    for (const { src } of late()) {
      const link = document.createElement('link')
      Object.assign(link, { rel: 'prefetch', as: 'script', href: src })
      document.head.append(link)
    }
  }

  const reached = ({ target }: Event) => {
    if (target instanceof Element && target.closest('[data-island]')) start()
  }
  for (const kind of ['pointerover', 'pointerdown', 'focusin', 'input'])
    addEventListener(kind, reached, { capture: true, passive: true })
  if (document.activeElement?.closest('[data-island]')) start()
  if (document.querySelector('[data-island="now"]') || isChatting()) start()
  addEventListener('load', () => whenIdle(() => (watch(), fetchAhead())))
}
