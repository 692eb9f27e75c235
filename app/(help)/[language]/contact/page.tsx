import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { ContactWays } from '@/components/contact-ways'
import { Along } from '@/components/letter/along'
import { LetterForm } from '@/components/letter/letter-form'
import { letterWords } from '@/components/letter/letter-words'
import { ReadBefore } from '@/components/letter/read-before'
import { ReaderTimes } from '@/components/reader-times'
import { SentenceText } from '@/components/sentence-text'
import { presenceSentence, promiseSentence } from '@/lib/availability/sentence'
import { keptForm } from '@/lib/kept-forms'
import { readerOf } from '@/lib/reader-language'
import { store } from '@/lib/store'
import { pageMetadata } from '../page-metadata'
import { addressOf, articlesOf, carriedFrom, type Parameters, single } from './carried'
import { ChatWay } from './chat-way'
import styles from './page.module.css'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ language: string }>; searchParams: Promise<Parameters> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { text } = await readerOf(params)
  const description = text('contact.description', { shop: store().name })
  return pageMetadata({ params, title: text('contact.title'), description, path: '/contact' })
}

export default async function ContactPage({ params, searchParams }: Props) {
  const { language, text } = await readerOf(params)
  const now = new Date()
  const given = await searchParams
  const carried = await carriedFrom(given, await headers())
  const kept = keptForm(single(given.kept))
  const typed = kept?.typed
  const read = kept ? articlesOf(kept.articles ?? []) : carried.articles
  const query = kept ? typed?.query : carried.query
  const hidden = {
    page: kept ? typed?.page : carried.page,
    searchId: kept ? typed?.searchId : carried.searchId,
  }
  return (
    <div className={styles.page} data-island="now">
      <h1>{text('contact.title')}</h1>
      <p className={styles.lead}>{text('contact.lead')}</p>
      <p className={styles.when}>
        <SentenceText sentence={presenceSentence(store(), now, language)} />{' '}
        <SentenceText sentence={promiseSentence(store(), now, language)} />
      </p>
      {store().chat !== false && <ChatWay href={addressOf(carried)} text={text} now={now} />}
      <div className={styles.columns}>
        <LetterForm
          state={kept ?? {}}
          clientId={randomUUID()}
          prefill={carried.query}
          language={language}
          hidden={hidden}
          words={letterWords(text)}
          along={<Along query={query} read={read} text={text} />}
        >
          <p className={styles.kept}>{text('contact.kept')}</p>
        </LetterForm>
        <ContactWays shop={store()} language={language} text={text} now={now} />
      </div>
      {!kept && (
        <ReadBefore
          query={carried.query}
          search={carried.searchId}
          page={carried.page}
          known={carried.articles.map(({ slug }) => slug)}
        />
      )}
      <ReaderTimes
        language={language}
        shopZone={store().timeZone}
        yourTime={text('contact.your-time', { time: '{time}' })}
      />
    </div>
  )
}
