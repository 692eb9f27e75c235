import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Suggestions } from '../letter/suggestions'
import { useSuggestions } from '../letter/use-suggestions'
import { newId } from '../new-id'
import { Button } from '../ui/button'
import { carriedFrom } from './carried'
import { chatDoor } from './chat-doorway'
import type { ChatFile } from './chat-wire'
import type { ChatProps } from './chat-props'
import styles from './chat-composer.module.css'
import { AttachButton, takesFiles } from './attach-button'
import { handToLetter, keptDraft, takesBack } from './composer-draft'
import { UploadList } from './upload-list'
import { useUploads } from './use-uploads'

const longest = 10_000
const typingEvery = 3_000

/** Where the shopper writes. What is typed is kept; before the first message articles are offered, and where nobody is there it becomes a letter. */
export function ChatComposer({ session, view, words, language, href }: ChatProps) {
  const { id, chat, availability, phase } = view
  const isFirst = phase === 'ready' && id === null && chat.own.length === 0
  const uploads = useUploads(id, words)
  const { body, setBody, clear } = useDraft(uploads.putBack)
  // A letter takes no files: a message that has some is kept as a chat, whoever is there.
  const isLetter = isFirst && availability?.available === false && uploads.uploads.length === 0
  const found = useSuggestions(isFirst ? body : '', language)
  const noteTyping = useTyping(() => id && void session.tell('typing', {}))

  const send = (event?: FormEvent) => {
    event?.preventDefault()
    if (isLetter) {
      handToLetter(body, newId())
      // The page of the letter is not to lie behind the chat.
      chatDoor.stayBehind()
      return location.assign(href)
    }
    if (uploads.isBusy || (!body.trim() && uploads.ready.length === 0)) return
    const files = uploads.ready.length ? uploads.ready : undefined
    session.write(body.trim(), carriedFrom(href, language), files)
    clear()
    uploads.clear()
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const isTouch = matchMedia('(pointer: coarse)').matches
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing || isTouch || isLetter)
      return
    event.preventDefault()
    send()
  }

  return (
    <form className={styles.composer} onSubmit={send} {...takesFiles(uploads.add)}>
      {isFirst && <Suggestions found={found} title={words.suggestions} newTab={words['new-tab']} />}
      <UploadList {...uploads} words={words} onRemove={uploads.remove} />
      <div className={styles.row}>
        {!isLetter && <AttachButton label={words.attach} onFiles={uploads.add} />}
        <textarea
          className={styles.field}
          name="body"
          rows={1}
          value={body}
          maxLength={longest}
          aria-label={words.message}
          placeholder={words['message-hint']}
          enterKeyHint={isLetter ? 'enter' : 'send'}
          autoComplete="off"
          dir="auto"
          onChange={(event) => {
            setBody(event.target.value)
            noteTyping()
          }}
          onKeyDown={onKeyDown}
        />
        <Button look={isLetter ? 'secondary' : 'primary'}>
          {isLetter ? words['to-letter'] : words.send}
        </Button>
      </div>
    </form>
  )
}

function useDraft(putBack: (files: readonly ChatFile[]) => void) {
  const [body, setBody] = useState(keptDraft.read)
  useEffect(() => keptDraft.write(body), [body])
  useEffect(() =>
    takesBack((text, files) => {
      setBody((now) => [text, now].filter(Boolean).join('\n'))
      putBack(files)
    }),
  )
  return { body, setBody, clear: () => setBody('') }
}

/** Tells that somebody is typing, not more often than it is believed. */
function useTyping(tell: () => void) {
  const told = useRef(0)
  return () => {
    if (Date.now() - told.current < typingEvery) return
    told.current = Date.now()
    tell()
  }
}
