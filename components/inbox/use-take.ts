import { useCallback, useState } from 'react'
import { desk, type Refusal } from './desk-client'
import { useDesk } from './desk-context'
import { useText } from './workspace-text'

/** Takes a conversation; when somebody was quicker, says who. */
export function useTake() {
  const { dispatch } = useDesk()
  const text = useText()
  const [refused, setRefused] = useState('')
  const take = useCallback(
    async (conversationId: string): Promise<boolean> => {
      try {
        await desk.take(conversationId)
        setRefused('')
        dispatch({ type: 'ask', conversationId })
        return true
      } catch (error) {
        const { status, assignedTo, message } = error as Refusal
        if (status === 409 && assignedTo) setRefused(text('taken-by', { name: assignedTo.name }))
        else setRefused(message || text('unreachable'))
        dispatch({ type: 'ask' })
        return false
      }
    },
    [dispatch, text],
  )
  return { take, refused, forget: () => setRefused('') }
}
