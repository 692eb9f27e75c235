import { useEffect } from 'react'

const mark = /^\(\d+\) /

/** "(2) Inbox" in the tab, a number on the installed application, and another icon, while somebody waits. */
export function useTabTitle(waiting: number, iconLabel: string): void {
  useEffect(() => {
    const show = () => {
      const wanted = `${waiting > 0 ? `(${waiting}) ` : ''}${document.title.replace(mark, '')}`
      if (document.title !== wanted) document.title = wanted
    }
    show()
    // Next.js writes the title of each page it goes to.
    const observer = new MutationObserver(show)
    observer.observe(document.head, { childList: true, subtree: true, characterData: true })
    return () => observer.disconnect()
  }, [waiting])

  useEffect(() => {
    if (waiting === 0) return
    void navigator.setAppBadge?.(waiting).catch(() => {})
    const icon = document.createElement('link')
    icon.rel = 'icon'
    icon.type = 'image/svg+xml'
    icon.title = iconLabel
    icon.href = `data:image/svg+xml,${encodeURIComponent(waitingIcon)}`
    document.head.append(icon)
    return () => {
      icon.remove()
      void navigator.clearAppBadge?.().catch(() => {})
    }
  }, [waiting, iconLabel])
}

const waitingIcon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><circle cx="16" cy="16" r="15" fill="#b0271d"/><path d="M16 7v11M16 23v2" stroke="#fff" stroke-width="4" stroke-linecap="round"/></svg>'
