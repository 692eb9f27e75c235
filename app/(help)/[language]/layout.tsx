import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import '@/app/theme.css'
import { chatKeys } from '@/components/chat/chat-doorway'
import { ChatHost } from '@/components/chat/chat-host'
import { fontClassNames } from '@/components/fonts/figtree'
import { PlainScript } from '@/components/page-scripts/plain-script'
import { startIslands } from '@/components/page-scripts/start-islands'
import { ReloadOnEdit } from '@/components/reload-on-edit'
import { SiteFooter } from '@/components/site-footer'
import { SiteHeader } from '@/components/site-header'
import { ThemeStyle } from '@/components/theme-style'
import { environment } from '@/lib/environment'
import { directionOf, readerOf } from '@/lib/reader-language'
import { siteName } from '@/lib/site-name'
import { store } from '@/lib/store'
import styles from './layout.module.css'

type Props = { params: Promise<{ language: string }> }

export const generateStaticParams = () => []

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { text } = await readerOf(params)
  return {
    metadataBase: new URL(environment().appUrl),
    applicationName: siteName(text),
    icons: { icon: [{ url: '/favicon.svg', type: 'image/svg+xml' }] },
    manifest: '/manifest.webmanifest',
    formatDetection: { telephone: false },
  }
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#1c1f1d' },
  ],
}

export default async function HelpLayout({ children, params }: Props & { children: ReactNode }) {
  const { language, text } = await readerOf(params)
  return (
    <html lang={language} dir={directionOf(language)} className={fontClassNames}>
      <head>
        <ThemeStyle />
        <link rel="alternate" type="application/rss+xml" href="/feed.xml" title={text('help.updates')} />
        <link
          rel="search"
          type="application/opensearchdescription+xml"
          href="/opensearch.xml"
          title={text('help.browser-search', { shop: store().name })}
        />
      </head>
      <body className={styles.body}>
        <a className={styles.skip} href="#content">
          {text('help.skip')}
        </a>
        <SiteHeader text={text} />
        <main className={styles.main} id="content" tabIndex={-1}>
          {children}
        </main>
        <SiteFooter language={language} text={text} />
        {store().chat !== false && <ChatHost language={language} />}
        <PlainScript run={startIslands} given={[chatKeys]} />
        {process.env.NODE_ENV === 'development' && <ReloadOnEdit />}
      </body>
    </html>
  )
}
