import { type RefObject, useEffect, useState } from 'react'

const key = 'askwell.letter'
const fields = ['clientId', 'name', 'email', 'body'] as const
type Draft = Partial<Record<(typeof fields)[number] | 'prefill', string>>

function read(): Draft {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '{}') as Draft
  } catch {
    return {}
  }
}

const fieldOf = (form: HTMLFormElement, name: string) =>
  form.elements.namedItem(name) as HTMLInputElement | HTMLTextAreaElement

/**
 * Keeps what is typed in this tab until the server said yes, with the id it is sent under: a reload, a way back or a
 * second try is the same letter. `prefill` is what the page put into the text itself; it is nobody's draft.
 */
export function useLetterDraft(form: RefObject<HTMLFormElement | null>, prefill: string, skip: boolean) {
  const [restored, setRestored] = useState(false)

  useEffect(() => {
    const element = form.current!
    const draft = read()
    let told: ReturnType<typeof setTimeout> | undefined
    // Typed before this script ran: newer than any draft.
    const isTyped = fieldOf(element, 'body').value !== prefill
    const hasText = Boolean(draft.body) && draft.body !== draft.prefill && !isTyped
    if (!skip) {
      for (const name of ['name', 'email'] as const) fieldOf(element, name).value ||= draft[name] ?? ''
      if (hasText) {
        fieldOf(element, 'body').value = draft.body!
        fieldOf(element, 'clientId').value = draft.clientId!
        told = setTimeout(() => setRestored(true))
      }
    }
    const keep = () => {
      const values = fields.map((name) => [name, fieldOf(element, name).value])
      try {
        sessionStorage.setItem(key, JSON.stringify({ ...Object.fromEntries(values), prefill }))
      } catch {
        // A browser without storage: the text still stands in the page.
      }
    }
    if (isTyped) keep()
    element.addEventListener('input', keep)
    return () => {
      clearTimeout(told)
      element.removeEventListener('input', keep)
    }
  }, [form, prefill, skip])

  return {
    restored,
    clear: () => {
      setRestored(false)
      sessionStorage.removeItem(key)
    },
  }
}
