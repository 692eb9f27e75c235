import { setTimeout as wait } from 'node:timers/promises'
import { environment } from '@/lib/environment'
import { ownToken } from '@/lib/own-token'
import { onContentChange } from './content'

/** Past this, forgetting every page costs less than naming each. */
const mostNamed = 500

/**
 * Has cached pages made anew after each change of the content. Next.js allows that only while it answers a request, so
 * the server posts to itself; what changes while a post is under way goes with the next one.
 */
export function renewPages(): void {
  let slugs = new Set<string>()
  let everything = false
  let posting = false

  const post = async () => {
    posting = true
    for (let pause = 50; slugs.size || everything;) {
      const all = everything || slugs.size > mostNamed
      const sent = { slugs: all ? [] : [...slugs], everything: all }
      slugs = new Set()
      everything = false
      if (await send(sent)) continue
      for (const slug of sent.slugs) slugs.add(slug)
      everything ||= sent.everything
      await wait(pause, undefined, { ref: false })
      pause = Math.min(2 * pause, 2000)
    }
    posting = false
  }

  onContentChange((change) => {
    for (const slug of change.slugs) slugs.add(slug)
    // Titles, categories and what is published show on many pages.
    everything ||= change.everything || change.lists
    if (!posting) void post()
  })
}

/** Whether the server took it; at start it may not listen yet. */
async function send(change: { slugs: string[]; everything: boolean }): Promise<boolean> {
  try {
    const answer = await fetch(`http://127.0.0.1:${environment().port}/api/content`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${ownToken()}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(change),
      signal: AbortSignal.timeout(5000),
    })
    if (!answer.ok)
      console.error(`Cached pages could not be renewed: /api/content answered ${answer.status}.`)
    return answer.ok
  } catch {
    return false
  }
}
