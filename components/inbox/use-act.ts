import { useCallback, useState } from 'react'
import type { Refusal } from './desk-client'
import { useDesk } from './desk-context'
import { useText } from './workspace-text'

/** Does something with a conversation and reads it again; keeps why it was refused. */
export function useAct(conversationId: string) {
  const { dispatch } = useDesk()
  const text = useText()
  const [problem, setProblem] = useState('')
  const act = useCallback(
    async (deed: () => Promise<unknown>): Promise<boolean> => {
      try {
        await deed()
        setProblem('')
        return true
      } catch (error) {
        setProblem((error as Refusal).message || text('unreachable'))
        return false
      } finally {
        dispatch({ type: 'ask', conversationId })
      }
    },
    [conversationId, dispatch, text],
  )
  return { act, problem, setProblem }
}
