'use client'

import { useLayoutEffect, useRef } from 'react'
import type { DeskMessage, Happening, Summary } from '../desk-shapes'
import { PersonPicture } from '../../ui/person-picture'
import { shopperOf } from '../shopper-name'
import { shownMessages, type Thread } from '../thread-state'
import { useMoment, useText } from '../workspace-text'
import { HappeningLine } from './happening-line'
import { MessageFiles } from './message-files'
import styles from './message-log.module.css'

type Entry = { message: DeskMessage } | { happening: Happening }

/** Messages in order, and after each what staff did then. */
function entriesOf(thread: Thread): Entry[] {
  const messages = shownMessages(thread)
  const after = (seq: number) =>
    thread.happenings
      .filter(({ afterSeq }) => Math.min(afterSeq, messages.length) === seq)
      .map((happening) => ({ happening }))
  return [...after(0), ...messages.flatMap((message) => [{ message }, ...after(message.seq)])]
}

/** The conversation, newest at the end; it stays at the end while one reads there. */
export function MessageLog({ summary, thread }: { summary: Summary; thread: Thread }) {
  const text = useText()
  const box = useRef<HTMLDivElement>(null)
  const isAtEnd = useRef(true)
  const entries = entriesOf(thread)
  useLayoutEffect(() => {
    if (isAtEnd.current) box.current?.scrollTo({ top: box.current.scrollHeight })
  }, [entries.length])
  const onScroll = () => {
    const { scrollTop, clientHeight, scrollHeight } = box.current!
    isAtEnd.current = scrollTop + clientHeight > scrollHeight - 40
  }
  const seen = thread.facts?.shopperSeenSeq ?? 0
  const lastSeen = shownMessages(thread).findLast(({ author, seq }) => author === 'staff' && seq <= seen)?.seq
  return (
    <div
      ref={box}
      className={styles.box}
      role="region"
      aria-label={text('messages')}
      tabIndex={0}
      onScroll={onScroll}
    >
      <div role="log" aria-label={text('conversation')}>
        <ol className={styles.log}>
          {entries.map((entry) =>
            'message' in entry ? (
              <MessageEntry
                key={entry.message.seq}
                message={entry.message}
                summary={summary}
                isLastSeen={entry.message.seq === lastSeen}
              />
            ) : (
              <HappeningLine key={entry.happening.id} happening={entry.happening} />
            ),
          )}
        </ol>
      </div>
    </div>
  )
}

type EntryProps = { message: DeskMessage; summary: Summary; isLastSeen: boolean }

function MessageEntry({ message, summary, isLastSeen }: EntryProps) {
  const text = useText()
  const moment = useMoment()
  const { author, staff, body, at, seq, attachments } = message
  const isOurs = author === 'staff'
  return (
    <li className={isOurs ? styles.ours : styles.theirs} id={`message-${seq}`}>
      <p className={styles.head}>
        {isOurs && staff && <PersonPicture name={staff.name} picture={staff.picture} small />}
        <strong>
          <bdi>{isOurs ? (staff?.name ?? text('staff')) : shopperOf(summary, text)}</bdi>
        </strong>
        <time dateTime={at}>{moment(at)}</time>
        {isLastSeen && <span>{text('seen')}</span>}
      </p>
      {body && (
        <p className={styles.body} dir="auto">
          {body}
        </p>
      )}
      <MessageFiles files={attachments} conversationId={summary.id} />
    </li>
  )
}
