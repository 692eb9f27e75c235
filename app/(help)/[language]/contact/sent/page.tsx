import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { ReaderTimes } from '@/components/reader-times'
import { SentenceText } from '@/components/sentence-text'
import { presenceSentence, promiseSentence } from '@/lib/availability/sentence'
import { emailAddress } from '@/lib/email-address'
import { readerOf } from '@/lib/reader-language'
import { store } from '@/lib/store'
import { pageMetadata } from '../../page-metadata'
import styles from './page.module.css'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ language: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { text } = await readerOf(params)
  return pageMetadata({ params, title: text('contact.sent-title'), path: '/contact/sent', hidden: true })
}

export default async function SentPage({ params }: Props) {
  const { language, text } = await readerOf(params)
  const email = emailAddress((await cookies()).get('sent-to')?.value ?? '')
  const now = new Date()
  const shop = store()
  return (
    <div className={styles.page} data-island="now">
      <h1>{text('contact.sent-title')}</h1>
      <p className={styles.lead}>
        {email ? text('contact.sent-to', { email }) : text('contact.sent-somewhere')}
      </p>
      <h2 className={styles.title}>{text('contact.sent-next')}</h2>
      <ul className={styles.next}>
        <li>{text('contact.sent-next-read')}</li>
        <li>
          <SentenceText sentence={presenceSentence(shop, now, language)} />{' '}
          <SentenceText sentence={promiseSentence(shop, now, language)} />
        </li>
        <li>{text('contact.sent-next-add')}</li>
        <li>{text('contact.sent-next-spam')}</li>
      </ul>
      <p className={styles.ways}>
        <a href="/">{text('contact.to-help')}</a>
        <a href="/contact?articles=">{text('contact.write-again')}</a>
      </p>
      <ReaderTimes
        language={language}
        shopZone={shop.timeZone}
        yourTime={text('contact.your-time', { time: '{time}' })}
      />
    </div>
  )
}
