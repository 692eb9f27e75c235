import { AppError } from '@/lib/app-error'
import type { Staff } from '@/lib/auth/schema'
import { changeConversation } from '../mutations'
import { hasVisitor } from './queries'

/**
 * Takes no more messages from the visitor who wrote this, in any of their conversations, or does again. Who wrote by
 * mail has no visitor that could be blocked.
 */
export async function blockVisitor(
  staff: Staff,
  id: string,
  blocked: boolean,
  now = new Date(),
): Promise<void> {
  const found = await changeConversation(
    staff,
    id,
    {
      when: { visitor: { blockedAt: blocked ? null : { not: null } } },
      event: { kind: blocked ? 'blocked' : 'unblocked' },
      also: ({ visitor }, { visitorId }) =>
        visitor.update({ where: { id: visitorId! }, data: { blockedAt: blocked ? now : null } }),
    },
    now,
  )
  if (!found && !(await hasVisitor(id))) throw new AppError('conflict', 'agents.no-visitor')
}
