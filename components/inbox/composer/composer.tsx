'use client'

import { type KeyboardEvent, useRef, useState } from 'react'
import { AttachButton, takesFiles } from '@/components/chat/attach-button'
import { Button } from '@/components/ui/button'
import type { Summary } from '../desk-shapes'
import { useText } from '../workspace-text'
import { ArticlePicker } from './article-picker'
import styles from './composer.module.css'
import { FileList } from './file-list'
import { SavedReplyMenu } from './saved-reply-menu'
import { SavedReplySheet } from './saved-reply-sheet'
import { useComposer } from './use-composer'
import { useSavedReplies } from './use-saved-replies'

/** Where an answer or a note is written. Nothing leaves it before the server said yes. */
export function Composer({ summary, onKeys }: { summary: Summary; onKeys: () => void }) {
  const text = useText()
  const field = useRef<HTMLTextAreaElement>(null)
  const composer = useComposer(summary, field)
  const { draft, isSending, problem, setNote, type, insert, uploads, removeFile } = composer
  const menu = useSavedReplies(summary, draft.body, field, insert)
  const [tool, setTool] = useState<'article' | 'saved' | null>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || menu.onKeyDown(event)) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      void composer.send(false)
    }
    if (event.key === 'Escape') field.current?.blur()
  }
  return (
    <div
      className={draft.isNote ? styles.noteComposer : styles.composer}
      {...(!draft.isNote && takesFiles(uploads.add))}
    >
      {tool === 'article' && (
        <ArticlePicker summary={summary} onInsert={insert} onClose={() => setTool(null)} />
      )}
      <SavedReplyMenu menu={menu} />
      <ModeSwitch isNote={draft.isNote} onNote={setNote} />
      <textarea
        ref={field}
        className={styles.field}
        data-key="r"
        rows={3}
        value={draft.body}
        readOnly={isSending}
        aria-busy={isSending}
        aria-label={text(draft.isNote ? 'your-note' : 'your-answer')}
        aria-autocomplete="list"
        aria-controls={menu.isOpen ? menu.listId : undefined}
        aria-activedescendant={menu.activeId}
        placeholder={text(draft.isNote ? 'note-placeholder' : 'answer-placeholder')}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onSelect={menu.onSelect}
      />
      {!draft.isNote && <FileList files={draft.files} uploads={uploads} onRemove={removeFile} />}
      {problem && <Problem>{problem}</Problem>}
      <div className={styles.bar}>
        <Tools onTool={setTool} onKeys={onKeys} onFiles={draft.isNote ? undefined : uploads.add} />
        <SendButtons summary={summary} composer={composer} />
      </div>
      {tool === 'saved' && (
        <SavedReplySheet
          replies={menu.all}
          wordsOf={menu.wordsOf}
          onUse={menu.put}
          onClose={() => setTool(null)}
        />
      )}
    </div>
  )
}

function Problem({ children }: { children: string }) {
  return (
    <p role="alert" className={styles.problem}>
      {children}
    </p>
  )
}

function ModeSwitch({ isNote, onNote }: { isNote: boolean; onNote: (isNote: boolean) => void }) {
  const text = useText()
  return (
    <div role="group" aria-label={text('mode')} className={styles.modes}>
      <button type="button" className={styles.mode} aria-pressed={!isNote} onClick={() => onNote(false)}>
        {text('mode-answer')}
      </button>
      <button
        type="button"
        className={styles.mode}
        data-key="n"
        aria-pressed={isNote}
        onClick={() => onNote(true)}
      >
        {text('mode-note')}
      </button>
      {isNote && <span className={styles.says}>{text('note-says')}</span>}
    </div>
  )
}

type ToolsProps = {
  onTool: (tool: 'article' | 'saved') => void
  onKeys: () => void
  /** a note takes none */
  onFiles?: (files: Iterable<File>) => void
}

function Tools({ onTool, onKeys, onFiles }: ToolsProps) {
  const text = useText()
  return (
    <>
      <button type="button" className={styles.tool} data-key="a" onClick={() => onTool('article')}>
        {text('insert-article')}
      </button>
      <button type="button" className={styles.tool} onClick={() => onTool('saved')}>
        {text('saved-replies')}
      </button>
      {onFiles && <AttachButton label={text('attach')} onFiles={onFiles} />}
      <button type="button" className={styles.keys} onClick={onKeys}>
        {text('keys')}
      </button>
    </>
  )
}

type SendProps = { summary: Summary; composer: ReturnType<typeof useComposer> }

function SendButtons({ summary, composer }: SendProps) {
  const text = useText()
  const { draft, problem, send } = composer
  return (
    <span className={styles.send}>
      {!draft.isNote && summary.state !== 'resolved' && (
        <Button type="button" look="secondary" small onClick={() => void send(true)}>
          {text('send-and-resolve')}
        </Button>
      )}
      <Button type="button" small onClick={() => void send(false)}>
        {text(problem ? 'try-again' : draft.isNote ? 'keep-note' : 'send')}
      </Button>
    </span>
  )
}
