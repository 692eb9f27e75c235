import { type FormEvent, useState } from 'react'
import type { ChatSession } from './chat-session'
import type { ChatWords } from './chat-words'

type Typed = Record<string, string>

/** Sends a small form of the chat to one of its doors; what was typed stays until the server said yes. */
export function useTelling(
  session: ChatSession,
  door: 'email' | 'rating' | 'transcript',
  words: ChatWords,
  onTold: (typed: Typed) => void,
  /** goes with what is typed */
  always: object = {},
) {
  const [problem, setProblem] = useState('')
  const [isBusy, setIsBusy] = useState(false)

  const tell = async (facts: object, typed: Typed = {}) => {
    if (isBusy) return
    setIsBusy(true)
    setProblem('')
    const answer = await session.tell(door, facts)
    setIsBusy(false)
    if (answer.kind === 'done') onTold(typed)
    else setProblem(answer.message ?? words['not-told'])
  }

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = [...new FormData(event.currentTarget)].filter(([, value]) => value !== '')
    const typed = Object.fromEntries(given) as Typed
    void tell({ ...typed, ...always }, typed)
  }

  return { tell, submit, problem }
}
