import { useEffect, useState } from 'react'
import type { ChatProps } from './chat-props'
import styles from './chat-notes.module.css'
import { fill, momentOf } from './chat-words'
import { LeaveByMail } from './leave-by-mail'

/** What happens now: who is typing, how long it may take, whether the line holds, and the way out of waiting. */
export function ChatNotes(props: ChatProps) {
  const { view, words, language } = props
  const { chat, id, availability, isKept, connection } = view
  const { facts, log, own } = chat
  const isLost = useLasting(connection === 'lost', 2_000)
  const typing = useTypingName(chat.typing)
  const isWaiting =
    id !== null && facts.state === 'open' && !facts.agent && !log.some(({ author }) => author === 'staff')
  const isNobody = availability?.available === false
  const back = availability?.back ? momentOf(availability.back, language) : ''
  return (
    <div className={styles.notes}>
      <p className={styles.typing}>{typing && fill(words.typing, { name: typing })}</p>
      <div role="status" className={styles.status}>
        {isLost && <p className={styles.lost}>{words.reconnecting}</p>}
        {id === null && own.length === 0 && isNobody && (
          <>
            <p>{closed(props, back)}</p>
            <p>{words['by-letter']}</p>
          </>
        )}
        {isWaiting && !isNobody && <p>{waiting(props)}</p>}
      </div>
      {isWaiting && (isKept || isNobody) && !facts.byMail ? (
        <LeaveByMail {...props} lead={fill(back ? words['kept-back'] : words.kept, { time: back })} />
      ) : (
        id !== null && facts.state === 'open' && <LeaveByMail {...props} />
      )}
    </div>
  )
}

function closed({ view, words }: ChatProps, back: string): string {
  if (view.availability?.reason === 'full') return words.full
  return back ? fill(words['closed-back'], { time: back }) : words.closed
}

function waiting({ view, words }: ChatProps): string {
  const queue = view.chat.facts.queue ?? view.availability?.waiting
  if (!queue) return words.waiting
  const { ahead, low, high } = queue
  const place = ahead > 0 ? fill(words.ahead, { ahead }) : words.next
  if (low === null || high === null) return place
  const wait = low < 1 || low === high ? fill(words['wait-short'], { high }) : fill(words.wait, { low, high })
  return `${place} ${wait}`
}

/** True once `is` has been true for a while: a blink is not worth a word. */
function useLasting(is: boolean, milliseconds: number): boolean {
  const [lasts, setLasts] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLasts(is), is ? milliseconds : 0)
    return () => clearTimeout(timer)
  }, [is, milliseconds])
  return is && lasts
}

/** Who is typing, until nothing was heard of it for a while. */
function useTypingName(typing: { name: string; until: number } | null): string {
  const [ended, setEnded] = useState(0)
  useEffect(() => {
    if (!typing) return
    const timer = setTimeout(() => setEnded(typing.until), typing.until - Date.now())
    return () => clearTimeout(timer)
  }, [typing])
  return typing && typing.until !== ended ? typing.name : ''
}
