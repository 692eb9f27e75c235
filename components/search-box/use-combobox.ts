'use client'
import { type KeyboardEvent, useEffect, useId, useState } from 'react'
import { type Option, optionsFor } from './options'
import { prepareSearch } from './search-here'
import type { SearchBoxText } from './search-box-text'
import { useSuggestions } from './use-suggestions'

/** Which option is active after a key; undefined for a key that is not about the list. */
function moved(key: string, active: number, count: number): number | undefined {
  if (key === 'ArrowDown') return active + 1 >= count ? -1 : active + 1
  if (key === 'ArrowUp') return active < 0 ? count - 1 : active - 1
  if (active < 0) return undefined
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  return undefined
}

/** Says what changed once typing pauses, so that a screen reader is not interrupted at every key. */
function useAnnouncement(message: string): string {
  const [said, setSaid] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSaid(message), 500)
    return () => clearTimeout(timer)
  }, [message])
  return said
}

/** The list under a field that keeps the focus: what is in it, which option is active, what the keys do. */
export function useCombobox(query: string, text: SearchBoxText) {
  const list = `${useId()}list`
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const suggestions = useSuggestions(open ? query : '')
  const options: Option[] = suggestions ? optionsFor(suggestions, text) : []
  const shown = open && options.length > 0
  const { answered, corrected, results } = suggestions ?? { answered: false, results: [] }
  const read = corrected && text.corrected.replace('{corrected}', corrected.trim())
  const note = [answered ? '' : text.nothing, read].filter(Boolean).join(' ')
  const message = [answered ? text.counts[results.length] : text.nothing, read].filter(Boolean).join(' ')

  useEffect(() => {
    if (active >= 0) document.getElementById(`${list}-${active}`)?.scrollIntoView({ block: 'nearest' })
  }, [active, list])

  const show = (visible: boolean) => {
    setOpen(visible)
    setActive(-1)
  }

  const enter = (visible: boolean) => {
    prepareSearch()
    if (visible) show(true)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const next = shown ? moved(event.key, active, options.length) : undefined
    if (next !== undefined) setActive(next)
    else if (event.key === 'Escape' && open) show(false)
    else if (event.key === 'Enter' && shown && active >= 0)
      document.getElementById(`${list}-${active}`)?.click()
    else if (event.key === 'ArrowDown' && !open) show(true)
    else return
    event.preventDefault()
  }

  return {
    list,
    options,
    active,
    setActive,
    shown,
    show,
    enter,
    onKeyDown,
    note,
    said: useAnnouncement(shown ? message : ''),
  }
}
