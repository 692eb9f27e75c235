import type { Metadata } from 'next'
import { PageHead } from '@/components/ui/page-head'
import { DecisionTime } from '@/components/unanswered/decision-time'
import { ListLinks } from '@/components/unanswered/list-links'
import { NothingUnanswered } from '@/components/unanswered/nothing-unanswered'
import { QuestionFilter } from '@/components/unanswered/question-filter'
import { QuestionList } from '@/components/unanswered/question-list'
import { Sheets } from '@/components/unanswered/sheets'
import { StateTabs } from '@/components/unanswered/state-tabs'
import { listCategories } from '@/lib/articles/queries'
import { requireRole } from '@/lib/auth/gates'
import { deskText } from '@/lib/desk-language'
import { store } from '@/lib/store'
import { decisionTime } from '@/lib/unanswered/decision-time/queries'
import { readFilter } from '@/lib/unanswered/filter-address'
import { catchUpWithSearches } from '@/lib/unanswered/ledger/up-to-date'
import { countSearches, isAnythingKept, listUnanswered, perSheet } from '@/lib/unanswered/queries'
import { possibleOwners } from '@/lib/unanswered/road/queries'
import styles from './page.module.css'
import { wordsOfReader } from './words'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await deskText())('unanswered.title') }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function UnansweredPage({ searchParams }: Props) {
  const { id } = await requireRole('lead', 'editor')
  const filter = readFilter(await searchParams)
  await catchUpWithSearches()
  const now = new Date()
  const { questions, total } = await listUnanswered(filter, now)
  const words = await wordsOfReader()
  const { text, languageName, periodName } = words
  const languages = [...new Set([store().language, ...store().languages])]
  return (
    <>
      <PageHead title={text('unanswered.title')} intro={text('unanswered.intro')}>
        <ListLinks {...{ filter, total, text }} />
      </PageHead>
      <DecisionTime
        times={await decisionTime(filter, now)}
        period={periodName(filter)}
        {...{ now, ...words }}
      />
      <StateTabs filter={filter} text={text} />
      <QuestionFilter
        filter={filter}
        languages={languages.map((language) => [language, languageName(language)] as const)}
        categories={listCategories().map(({ slug, name }) => [slug, name] as const)}
        people={(await possibleOwners()).map((each) => [each.id, each.name] as const)}
        {...{ me: id, text }}
      />
      {questions.length > 0 ? (
        <>
          <p className={styles.found}>{text('unanswered.found', { total })}</p>
          <QuestionList
            {...{ ...words, questions, filter }}
            ownLanguage={store().language}
            today={now.toISOString().slice(0, 10)}
          />
          <Sheets
            label={text('unanswered.sheets')}
            path="/desk/unanswered"
            {...{ filter, total, perSheet, text }}
          />
        </>
      ) : (
        <NothingUnanswered
          filter={filter}
          searches={await countSearches(filter)}
          ever={await isAnythingKept()}
          text={text}
        />
      )}
    </>
  )
}
