import { newId } from '../new-id'
import { tellClick } from './tell-click'

/** One thing a person wanted to know, however often the words changed on the way: logged once, under one id. */
type Intent = { id: string; query: string; told: string }

function tell(facts: object) {
  navigator.sendBeacon('/api/searches', new Blob([JSON.stringify(facts)], { type: 'application/json' }))
}

function isContinued(told: string, now: string): boolean {
  return told.startsWith(now) || now.startsWith(told) || now.split(' ')[0] === told.split(' ')[0]
}

/** Follows what is typed and tells the server once it has settled: after a pause, on leaving the field or the page. */
export function followIntent(start = '', id = '') {
  let intent: Intent = { id: id || newId(), query: start, told: start }
  let timer: ReturnType<typeof setTimeout> | undefined

  const settle = () => {
    clearTimeout(timer)
    const { query, told } = intent
    if (query.length < 2 || query === told) return
    intent.told = query
    const { lang: language } = document.documentElement
    tell({ id: intent.id, query: query.slice(0, 200), page: location.pathname, language })
  }

  return {
    note(typed: string) {
      const query = typed.trim()
      clearTimeout(timer)
      if (intent.told && !isContinued(intent.told, query)) intent = { id: newId(), query, told: '' }
      intent.query = query
      timer = setTimeout(settle, 1500)
    },
    settle,
    click(slug: string, rank: number) {
      settle()
      tellClick(intent.id, intent.query, slug, rank)
    },
    id: () => intent.id,
  }
}
