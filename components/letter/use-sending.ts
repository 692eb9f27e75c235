import { type FormEvent, useState } from 'react'
import { newId } from '../new-id'
import { sendLetter } from './send-letter'

type Options = { initial?: string; notSent: string; onSent: () => void }

/** Sends a letter once at a time; what went wrong stays readable and the text stays where it is. */
export function useSending({ initial, notSent, onSent }: Options) {
  const [sending, setSending] = useState<'no' | 'now' | 'failed'>('no')
  const [problem, setProblem] = useState(initial)

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (sending === 'now') return
    const form = event.currentTarget
    setSending('now')
    setProblem(undefined)
    const outcome = await sendLetter(form)
    if (outcome === 'sent') {
      onSent()
      form.reset()
      // Replaced: the way back leads to what was read before, not to a form that was sent.
      return location.replace('/contact/sent')
    }
    if (outcome.isOtherWording) (form.elements.namedItem('clientId') as HTMLInputElement).value = newId()
    setProblem(outcome.message ?? notSent)
    setSending('failed')
  }

  return { send, sending, problem }
}
