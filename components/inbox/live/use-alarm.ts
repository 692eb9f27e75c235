import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Summary } from '../desk-shapes'
import { type InboxState, summariesOf } from '../inbox-state'
import { shopperOf } from '../shopper-name'
import { useSetting } from '../use-setting'
import { useText, type WorkspaceText } from '../workspace-text'
import { allowSound, canSound, ring, tick } from './ring-sound'
import { isSeen, noteLooking, notify } from './show-notification'
import { useTabTitle } from './use-tab-title'
import { useWebPush } from './use-web-push'

const ringEvery = 4_000

export type Alarm = {
  isMuted: boolean
  unmute: () => void
  mayAskToNotify: boolean
  askToNotify: () => void
}

/** Rings until somebody takes the chat, or opens what was handed to them, and tells of messages in one's own conversations while no tab is looked at. */
export function useAlarm(state: InboxState, ringing: Summary[], leads: boolean): Alarm {
  const text = useText()
  const [wantsSound, setWantsSound] = useSetting('sound', true)
  const audible = useAudible()
  const [permission, setPermission] = useState(() => permissionNow())
  const waiting = ringing.map(({ id }) => id).join(' ')

  const sounds = useSoundingTab(audible)

  useEffect(noteLooking, [])
  useEffect(() => {
    if (!waiting || !sounds || !wantsSound) return
    ring()
    const timer = setInterval(ring, ringEvery)
    return () => clearInterval(timer)
  }, [waiting, sounds, wantsSound])

  useWebPush(leads && permission === 'granted')
  useTabTitle(ringing.length, text('favicon-waiting'))
  useTold(state, ringing, leads, wantsSound, text)

  return {
    isMuted: !wantsSound || !audible,
    unmute: () => {
      setWantsSound(true)
      void allowSound()
    },
    mayAskToNotify: permission === 'default',
    askToNotify: () => void Notification.requestPermission().then(setPermission),
  }
}

function permissionNow(): NotificationPermission {
  return typeof Notification === 'undefined' ? 'denied' : Notification.permission
}

/** Whether this tab may make a sound: from the first click or key on, whatever it was for. */
function useAudible(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const touched = () => void allowSound().then(changed)
      addEventListener('pointerdown', touched)
      addEventListener('keydown', touched)
      return () => {
        removeEventListener('pointerdown', touched)
        removeEventListener('keydown', touched)
      }
    },
    canSound,
    () => false,
  )
}

/** Of all tabs that may make a sound, one does. */
function useSoundingTab(audible: boolean): boolean {
  const [holds, setHolds] = useState(false)
  useEffect(() => {
    if (!audible || !navigator.locks) return
    const ended = new AbortController()
    const hold = () => {
      setHolds(true)
      return new Promise<void>((resolve) => ended.signal.addEventListener('abort', () => resolve()))
    }
    navigator.locks.request('askwell.desk.sound', { signal: ended.signal }, hold).catch(() => {})
    return () => ended.abort()
  }, [audible])
  return audible && (holds || !navigator.locks)
}

/** One notification for each chat that rings and each new message to this person, by the tab that leads. */
function useTold(
  state: InboxState,
  ringing: Summary[],
  leads: boolean,
  wantsSound: boolean,
  text: WorkspaceText,
): void {
  const [told] = useState(() => new Set<string>())
  const [since] = useState(() => Date.now())
  useEffect(() => {
    if (!leads) return
    for (const summary of ringing) {
      const title = summary.handedAt ? 'notify-handed' : 'notify-chat'
      tell(summary, text(title, { name: shopperOf(summary, text) }))
    }
    for (const summary of summariesOf(state)) {
      const isMine = summary.assignedTo?.id === state.staffId && summary.waitingSince !== null
      if (isMine && Date.parse(summary.lastAt) > since)
        tell(summary, text('notify-message', { name: shopperOf(summary, text) }), wantsSound)
    }
    function tell(summary: Summary, title: string, sounds = false) {
      const { id, lastSeq, handedAt } = summary
      const isTold = told.has(`${id} ${handedAt ?? lastSeq}`)
      // Opened elsewhere, a chat that was handed over is not news once more.
      told.add(`${id} ${lastSeq}`).add(`${id} ${handedAt ?? lastSeq}`)
      if (isTold || isSeen()) return
      if (sounds) tick()
      notify(title, summary)
    }
  }, [state, ringing, leads, wantsSound, text, told, since])
}
