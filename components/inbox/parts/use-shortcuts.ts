import { useEffect, useEffectEvent, useRef } from 'react'
import type { View } from '../desk-shapes'
import { goTo } from '../go-to'

/** The single keys of the workspace, as the sheet shows them. */
export const shortcuts = [
  { keys: 'j', does: 'next' },
  { keys: 'k', does: 'previous' },
  { keys: 't', does: 'take' },
  { keys: 'r', does: 'reply' },
  { keys: 'n', does: 'note' },
  { keys: 'a', does: 'article' },
  { keys: 'h', does: 'hand-over' },
  { keys: 'e', does: 'resolve' },
  { keys: 's', does: 'snooze' },
  { keys: 'x', does: 'close' },
  { keys: '/', does: 'search' },
  { keys: 'g i', does: 'list' },
  { keys: 'g m', does: 'mine' },
  { keys: 'g u', does: 'unassigned' },
  { keys: '?', does: 'help' },
] as const

const viewOf: Record<string, View> = { m: 'mine', u: 'unassigned', a: 'all', s: 'snoozed', d: 'resolved' }

type Acts = { here: string | null; setView: (view: View) => void; onHelp: () => void }

/** Single keys act while nothing is being typed and no sheet is open; they can be turned off. */
export function useShortcuts(on: boolean, acts: Acts): void {
  const afterG = useRef(0)
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isBusy(event.target)) return
    const key = event.key
    const follows = Date.now() - afterG.current < 1_500
    afterG.current = key === 'g' && !follows ? Date.now() : 0
    if (follows ? actAfterG(key, acts) : act(key, acts)) event.preventDefault()
  })
  useEffect(() => {
    if (!on) return
    const listener = (event: KeyboardEvent) => onKey(event)
    addEventListener('keydown', listener)
    return () => removeEventListener('keydown', listener)
  }, [on])
}

function isBusy(target: EventTarget | null): boolean {
  if (document.querySelector('dialog[open]')) return true
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
  )
}

function actAfterG(key: string, { setView }: Acts): boolean {
  if (key === 'i') goTo(null)
  else if (viewOf[key]) setView(viewOf[key])
  else return false
  return true
}

function act(key: string, { here, onHelp }: Acts): boolean {
  if (key === '?') onHelp()
  else if (key === 'j') step(here, 1)
  else if (key === 'k') step(here, -1)
  else if (key === '/') document.getElementById('inbox-search')?.focus()
  else return press(key)
  return true
}

/** Opens the conversation after or before this one in the list. */
function step(here: string | null, by: number): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-conversation]')]
  const at = rows.findIndex((row) => row.dataset.conversation === here)
  const row = rows[at < 0 ? 0 : Math.min(Math.max(at + by, 0), rows.length - 1)]
  row?.scrollIntoView({ block: 'nearest' })
  if (row?.dataset.conversation) goTo(row.dataset.conversation)
}

/** The key of a button presses it, that of a field goes there. */
function press(key: string): boolean {
  const found = document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)
  if (!found) return false
  if (found instanceof HTMLTextAreaElement) found.focus()
  else found.click()
  return true
}
