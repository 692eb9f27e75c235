import { type RefObject, useEffect } from 'react'
import { chatDoor } from './chat-doorway'
import { screenFilled } from './screen-filled'

/** What an open panel needs of the page: focus, the way back, the keyboard of a phone, and rest behind it. */
export function usePanel(panel: RefObject<HTMLElement | null>, isOpen: boolean, close: () => void) {
  useFocus(panel, isOpen)
  useEscape(panel, isOpen, close)
  useEffect(() => (isOpen ? holdWayBack() : undefined), [isOpen])
  useEffect(() => (isOpen && panel.current ? coverPage(panel.current) : undefined), [panel, isOpen])
}

function useFocus(panel: RefObject<HTMLElement | null>, isOpen: boolean) {
  useEffect(() => {
    // Opened by a press, not taken up again with the page.
    const { from } = chatDoor.get()
    if (!isOpen || !from) return
    const field = panel.current?.querySelector<HTMLElement>('textarea')
    const isTouch = matchMedia('(pointer: coarse)').matches
    ;((!isTouch && field) || panel.current)?.focus({ preventScroll: true })
  }, [panel, isOpen])
}

function useEscape(panel: RefObject<HTMLElement | null>, isOpen: boolean, close: () => void) {
  useEffect(() => {
    const element = panel.current
    if (!isOpen || !element) return
    const onKeyDown = (event: KeyboardEvent) => event.key === 'Escape' && !event.isComposing && close()
    element.addEventListener('keydown', onKeyDown)
    return () => element.removeEventListener('keydown', onKeyDown)
  }, [panel, isOpen, close])
}

/** On a phone the button back closes the panel instead of leaving the page. */
function holdWayBack() {
  if (!screenFilled().matches) return undefined
  if (!isOurs(history.state)) history.pushState({ askwellChat: true }, '')
  const leave = () => !isOurs(history.state) && chatDoor.close()
  addEventListener('popstate', leave)
  return () => {
    removeEventListener('popstate', leave)
    // Closed in another way: the step that stood for the open panel is taken back.
    setTimeout(() => !chatDoor.get().isOpen && isOurs(history.state) && history.back())
  }
}

const isOurs = (state: unknown) => Boolean((state as { askwellChat?: boolean } | null)?.askwellChat)

/** While the panel fills the screen, what is behind it can neither be reached nor scrolled; its height leaves the keyboard room. */
function coverPage(panel: HTMLElement) {
  const isFull = screenFilled()
  const behind = [...document.body.children].filter(
    (element): element is HTMLElement => element instanceof HTMLElement && !element.contains(panel),
  )
  const view = window.visualViewport
  const fit = () => {
    for (const element of behind) element.inert = isFull.matches
    document.documentElement.style.overflow = isFull.matches ? 'hidden' : ''
    panel.style.setProperty('--view-height', view && view.scale === 1 ? `${view.height}px` : '100dvh')
  }
  fit()
  isFull.addEventListener('change', fit)
  view?.addEventListener('resize', fit)
  return () => {
    isFull.removeEventListener('change', fit)
    view?.removeEventListener('resize', fit)
    for (const element of behind) element.inert = false
    document.documentElement.style.overflow = ''
  }
}
