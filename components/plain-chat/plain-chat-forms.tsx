import { randomUUID } from 'node:crypto'
import { useId } from 'react'
import { acceptedFiles } from '@/lib/accepted-files'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import type { ShownChat } from '@/lib/conversations/schema'
import type { Text } from '@/lib/text'
import styles from './plain-chat-forms.module.css'

type Kept = { typed?: Record<string, string>; files?: { id: string; name: string }[] } | undefined
type Typed = Record<string, string> | undefined

/** The first message of a chat, as a plain form. */
export function FirstMessageForm({ kept, language, text }: { kept: Kept; language: string; text: Text }) {
  const typed = kept?.typed
  const hint = text('conversation.email-hint')
  return (
    <form className={styles.form} method="post" action="/api/conversations" encType="multipart/form-data">
      <input type="hidden" name="clientId" defaultValue={typed?.clientId ?? randomUUID()} />
      <input type="hidden" name="channel" value="chat" />
      <input type="hidden" name="language" value={language} />
      <Field name="body" label={text('conversation.body')} value={typed?.body} rows={5} />
      <Files kept={kept} text={text} />
      <Field name="name" label={text('conversation.name')} value={typed?.name} autoComplete="name" />
      <Field
        {...{ name: 'email', label: text('conversation.email'), hint, value: typed?.email }}
        type="email"
        autoComplete="email"
      />
      <Button>{text('conversation.send')}</Button>
    </form>
  )
}

/** A further message, as a plain form. */
export function MessageForm({ chat, kept, text }: { chat: ShownChat; kept: Kept; text: Text }) {
  const typed = kept?.typed
  const action = `/api/conversations/${chat.id}/messages`
  return (
    <form className={styles.form} method="post" action={action} encType="multipart/form-data" id="end">
      <input type="hidden" name="clientId" defaultValue={typed?.clientId ?? randomUUID()} />
      <Field name="body" label={text('conversation.body')} value={typed?.body} rows={4} />
      <Files kept={kept} text={text} />
      <div className={styles.row}>
        <Button>{text('conversation.send')}</Button>
        <a href={`/chat?c=${chat.id}`}>{text('conversation.look')}</a>
      </div>
    </form>
  )
}

/** Files that go with a message: those the server has already, and new ones. */
function Files({ kept, text }: { kept: Kept; text: Text }) {
  const id = useId()
  return (
    <>
      {kept?.files && kept.files.length > 0 && (
        <fieldset className={styles.choice}>
          <legend>{text('conversation.files-kept')}</legend>
          {kept.files.map((file) => (
            <label key={file.id}>
              <input type="checkbox" name="attachments" value={file.id} defaultChecked />{' '}
              <bdi>{file.name}</bdi>
            </label>
          ))}
        </fieldset>
      )}
      <div className={styles.files}>
        <label htmlFor={id}>{text('conversation.files')}</label>
        <p id={`${id}-hint`}>{text('conversation.files-hint')}</p>
        <input
          id={id}
          type="file"
          name="files"
          multiple
          accept={acceptedFiles}
          aria-describedby={`${id}-hint`}
        />
      </div>
    </>
  )
}

/** Leaving for mail, as a plain form. */
export function LeaveForm({ chat, typed, text }: { chat: ShownChat; typed: Typed; text: Text }) {
  return (
    <details className={styles.aside} open={typed?.email !== undefined}>
      <summary>{text('conversation.leave')}</summary>
      <form className={styles.form} method="post" action={`/api/conversations/${chat.id}/email`}>
        <Field
          {...{ name: 'email', label: text('conversation.leave-email'), value: typed?.email }}
          type="email"
          autoComplete="email"
          required
        />
        <Button look="secondary">{text('conversation.leave-send')}</Button>
      </form>
    </details>
  )
}

/** The word at the end, as a plain form. */
export function RatingForm({ chat, typed, text }: { chat: ShownChat; typed: Typed; text: Text }) {
  const said = chat.helped === null ? '' : chat.helped ? 'yes' : 'no'
  return (
    <form className={styles.form} method="post" action={`/api/conversations/${chat.id}/rating`}>
      <fieldset className={styles.choice}>
        <legend>{text('conversation.rate')}</legend>
        {(['yes', 'no'] as const).map((value) => (
          <label key={value}>
            <input
              type="radio"
              name="helpful"
              value={value}
              required
              defaultChecked={(typed?.helpful ?? said) === value}
            />{' '}
            {text(`conversation.rate-${value}`)}
          </label>
        ))}
      </fieldset>
      <Field
        name="comment"
        label={text('conversation.rate-comment')}
        value={typed?.comment}
        maxLength={1_000}
        rows={2}
      />
      <Button look="secondary">{text('conversation.rate-send')}</Button>
    </form>
  )
}
