'use client'

import { useRouter } from 'next/navigation'
import { Button } from '@/components/ui/button'
import { timePassed } from '@/lib/time-passed'
import type { Summary } from '../desk-shapes'
import { callsSince } from '../ringing'
import { shopperOf } from '../shopper-name'
import { useNow } from '../use-now'
import { useTake } from '../use-take'
import { useLanguage, useText } from '../workspace-text'
import styles from './banner.module.css'
import type { Alarm } from './use-alarm'

type Props = { ringing: Summary[]; alarm: Alarm }

/** Who waits in a chat nobody has opened, on every page of the desk; and who was quicker, after the chat is gone from it. */
export function RingBanner({ ringing, alarm }: Props) {
  const text = useText()
  const router = useRouter()
  const { take, refused, forget } = useTake()
  const onTake = async ({ id, handedAt }: Summary) => {
    if (handedAt || (await take(id))) router.push(`/desk/inbox/${id}`)
  }
  return (
    <>
      {refused && (
        <div className={`${styles.banner} ${styles.warning}`}>
          <p role="alert" className={styles.words}>
            {refused}
          </p>
          <Button type="button" look="secondary" small onClick={forget}>
            {text('close')}
          </Button>
        </div>
      )}
      {ringing.length > 0 && <Ringing ringing={ringing} alarm={alarm} onTake={onTake} />}
    </>
  )
}

function Ringing({ ringing, alarm, onTake }: Props & { onTake: (chat: Summary) => void }) {
  const text = useText()
  const language = useLanguage()
  const now = useNow()
  const first = ringing[0]!
  const name = shopperOf(first, text)
  const says = first.handedAt ? text('handed-to-you') : text('ringing', { count: ringing.length })
  return (
    <section aria-label={says} className={`${styles.banner} ${styles.ring}`}>
      <p className={styles.words} role="status">
        <strong>{says}</strong>
        <span className={styles.preview}>
          <bdi>{name}</bdi> ·{' '}
          {text('waits', { time: timePassed(new Date(callsSince(first)), new Date(now), language) })}
          {' · '}
          <bdi>{first.preview || first.subject}</bdi>
        </span>
      </p>
      <p className={styles.actions}>
        {alarm.isMuted && (
          <Button type="button" look="secondary" small onClick={alarm.unmute}>
            {text('sound-turn-on')}
          </Button>
        )}
        {alarm.mayAskToNotify && (
          <Button type="button" look="secondary" small onClick={alarm.askToNotify}>
            {text('notify-turn-on')}
          </Button>
        )}
        <Button
          type="button"
          small
          onClick={() => onTake(first)}
          label={text(first.handedAt ? 'open-of' : 'take-of', { name })}
        >
          {text(first.handedAt ? 'open' : 'take')}
        </Button>
      </p>
    </section>
  )
}
