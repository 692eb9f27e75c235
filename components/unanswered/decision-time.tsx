import type { DecisionTime as Times } from '@/lib/unanswered/decision-time/queries'
import styles from './decision-time.module.css'
import type { ReaderWords } from './reader-words'

type Props = Pick<ReaderWords, 'text' | 'duration'> & { times: Times; period: string; now: Date }

/** The headline figure: how long a question waits from its first signal until somebody decides on it. */
export function DecisionTime({ times, period, now, text, duration }: Props) {
  const { decided, median, waiting, waited, longest } = times
  return (
    <div className={styles.headline}>
      <p className={styles.figure}>
        <Headline {...{ median, waited, text, duration }} />
      </p>
      <p className={styles.basis}>
        {text('unanswered.decided-in-period', { decided, period })}{' '}
        {waiting > 0 ? text('unanswered.waiting', { waiting }) : text('unanswered.none-waiting')}{' '}
        {longest && (
          <a href={`/desk/unanswered/${longest.id}`}>
            {text('unanswered.longest-waiting', { time: duration(now.getTime() - longest.since.getTime()) })}
          </a>
        )}
      </p>
    </div>
  )
}

/** Where nothing is decided yet, how long the undecided have waited so far. */
function Headline({
  median,
  waited,
  text,
  duration,
}: Pick<Times, 'median' | 'waited'> & Pick<Props, 'text' | 'duration'>) {
  const time = median ?? waited
  if (time === undefined) return <strong>{text('unanswered.nothing-waits')}</strong>
  return (
    <>
      <strong>{duration(time)}</strong>
      <span>{text(median === undefined ? 'unanswered.time-waited' : 'unanswered.decision-time')}</span>
    </>
  )
}
