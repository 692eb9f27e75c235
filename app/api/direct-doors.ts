import type { DirectDoor } from '@/lib/direct-doors'
import { GET as follow } from './conversations/[id]/events/route'
import { POST as send } from './conversations/[id]/messages/route'

const id = '([0-9a-f-]{36})'

/** The doors of a running chat, which Next.js would hold up longer than it takes to answer. */
export const directDoors: DirectDoor[] = [
  { method: 'POST', path: new RegExp(`^/api/conversations/${id}/messages$`), answer: send },
  { method: 'GET', path: new RegExp(`^/api/conversations/${id}/events$`), answer: follow },
]
