'use client'

import type { ReactNode } from 'react'
import type { Facts, Summary } from '../desk-shapes'
import { goTo } from '../go-to'
import { useLanguage, useMoment, useText } from '../workspace-text'
import styles from './facts-pane.module.css'
import { TagEditor } from './tag-editor'

type Props = { summary: Summary; facts: Facts; onBack: () => void }

/** What the shopper searched, read and rated, and where they are: known before the first word is answered. */
export function FactsPane({ summary, facts, onBack }: Props) {
  const text = useText()
  const { ratings, page, earlier = [], helped, ratingComment } = facts
  return (
    <aside className={styles.pane} aria-label={text('facts')}>
      <div className={styles.back}>
        <button type="button" onClick={onBack}>
          {text('back-to-conversation')}
        </button>
        <h1 className={styles.title}>{text('facts')}</h1>
      </div>
      <dl className={styles.facts}>
        <Fact label={text('from')}>
          <Shopper summary={summary} />
          {facts.blocked && <strong className={styles.blocked}>{text('is-blocked')}</strong>}
        </Fact>
        <WayHere summary={summary} facts={facts} />
        {ratings.length > 0 && (
          <Fact label={text('rated')}>
            {ratings.map(({ slug, title, helpful, comment }) => (
              <span key={slug}>
                <bdi>{title ?? slug}</bdi>: {text(helpful ? 'helpful' : 'unhelpful')}
                {comment && <bdi className={styles.comment}>{comment}</bdi>}
              </span>
            ))}
          </Fact>
        )}
        {page && (
          <Fact label={text('wrote-from')}>
            <bdi>{page}</bdi>
          </Fact>
        )}
        <Fact label={text('language')}>
          <LanguageName code={summary.language} />
        </Fact>
        {helped !== null && (
          <Fact label={text('chat-rated')}>
            {text(helped ? 'helpful' : 'unhelpful')}
            {ratingComment && <bdi className={styles.comment}>{ratingComment}</bdi>}
          </Fact>
        )}
        {earlier.length > 0 && (
          <Fact label={text('earlier')}>
            {earlier.map((conversation) => (
              <EarlierLink key={conversation.id} conversation={conversation} />
            ))}
          </Fact>
        )}
        <Fact label={text('tags')}>
          <TagEditor summary={summary} />
        </Fact>
      </dl>
    </aside>
  )
}

function Shopper({ summary: { shopperName, shopperEmail } }: Pick<Props, 'summary'>) {
  const text = useText()
  return (
    <>
      {shopperName && <bdi>{shopperName}</bdi>}
      {shopperEmail ? (
        <a href={`mailto:${encodeURIComponent(shopperEmail).replaceAll('%40', '@')}`}>
          <bdi>{shopperEmail}</bdi>
        </a>
      ) : (
        <span className={styles.muted}>{text('no-address')}</span>
      )}
    </>
  )
}

/** What was searched and read before the first word. */
function WayHere({ summary, facts: { searches, articles } }: Omit<Props, 'onBack'>) {
  const text = useText()
  return (
    <>
      <Fact label={text('searched')}>
        {searches.map(({ query, outcome, at }) => (
          <SearchLink key={at + query} query={query} isVain={outcome !== 'answered'} />
        ))}
        {searches.length === 0 && summary.query && <SearchLink query={summary.query} isVain={false} />}
        {searches.length === 0 && !summary.query && <Nothing />}
      </Fact>
      <Fact label={text('read')}>
        {articles.map(({ slug, title, url }) => (
          <a key={slug} href={ownAddress(url, slug)} target="_blank" rel="noreferrer">
            <bdi>{title}</bdi>
          </a>
        ))}
        {articles.length === 0 && <Nothing />}
      </Fact>
    </>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className={styles.fact}>{children}</dd>
    </div>
  )
}

function LanguageName({ code }: { code: string }) {
  return new Intl.DisplayNames(useLanguage(), { type: 'language' }).of(code) ?? code
}

function Nothing() {
  return <span className={styles.muted}>{useText()('nothing')}</span>
}

/** Only ever an address of this shop: what comes from a stranger is no link to elsewhere. */
function ownAddress(url: string, slug: string): string {
  return url.startsWith('/') && !url.startsWith('//') ? url : `/articles/${encodeURIComponent(slug)}`
}

function SearchLink({ query, isVain }: { query: string; isVain: boolean }) {
  const text = useText()
  return (
    <span>
      <a href={`/search?q=${encodeURIComponent(query)}`} target="_blank" rel="noreferrer" dir="auto">
        {query}
      </a>
      {isVain && <span className={styles.vain}> {text('in-vain')}</span>}
    </span>
  )
}

function EarlierLink({ conversation }: { conversation: NonNullable<Facts['earlier']>[number] }) {
  const moment = useMoment()
  const { id, subject, createdAt } = conversation
  return (
    <span>
      <a
        href={`/desk/inbox/${id}`}
        onClick={(event) => {
          event.preventDefault()
          goTo(id)
        }}
      >
        <bdi>{subject}</bdi>
      </a>{' '}
      <span className={styles.muted}>{moment(createdAt)}</span>
    </span>
  )
}
