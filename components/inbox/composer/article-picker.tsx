'use client'

import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { desk, type FoundArticle } from '../desk-client'
import type { Summary } from '../desk-shapes'
import { useText } from '../workspace-text'
import styles from './composer.module.css'

type Props = {
  summary: Summary
  onInsert: (words: string, from: number, to: number) => void
  onClose: () => void
}

/** Finds an article with the shopper's own words and puts its title and address into the answer. */
export function ArticlePicker({ summary, onInsert, onClose }: Props) {
  const text = useText()
  const field = useRef<HTMLInputElement>(null)
  const [words, setWords] = useState(summary.query ?? '')
  const found = useArticles(words, summary.language)
  useEffect(() => field.current?.select(), [])
  const insert = ({ title, url, slug }: FoundArticle) => {
    const area = document.querySelector<HTMLTextAreaElement>('textarea[data-key="r"]')
    const at = area?.selectionStart ?? 0
    const before = at > 0 && !area?.value.slice(0, at).endsWith('\n') ? '\n' : ''
    onInsert(`${before}${title}\n${new URL(url, location.origin)}\n`, at, area?.selectionEnd ?? at)
    desk.articleInserted(slug, summary.id).catch(() => {})
    onClose()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && found?.[0]) insert(found[0])
    else if (event.key === 'Escape') onClose()
    else return
    event.preventDefault()
  }
  return (
    <search className={styles.picker}>
      <div className={styles.pickerTop}>
        <input
          ref={field}
          type="search"
          value={words}
          maxLength={200}
          aria-label={text('find-article')}
          placeholder={text('find-article')}
          onChange={(event) => setWords(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <button type="button" className={styles.tool} onClick={onClose}>
          {text('close')}
        </button>
      </div>
      <p role="status" className={styles.says}>
        {found && text('articles-found', { count: found.length })}
      </p>
      <ul className={styles.articles}>
        {found?.map((article) => (
          <li key={article.slug}>
            <button type="button" className={styles.article} onClick={() => insert(article)}>
              <bdi>{article.title}</bdi>
              <span className={styles.excerpt}>{article.excerpt.text}</span>
            </button>
          </li>
        ))}
      </ul>
    </search>
  )
}

function useArticles(words: string, language: string): FoundArticle[] | null {
  const [found, setFound] = useState<FoundArticle[] | null>(null)
  useEffect(() => {
    let isLatest = true
    const timer = setTimeout(async () => {
      const articles = words.trim() ? await desk.findArticles(words, language).catch(() => null) : null
      if (isLatest) setFound(articles)
    }, 150)
    return () => {
      isLatest = false
      clearTimeout(timer)
    }
  }, [words, language])
  return found
}
