import { askwell } from './askwell'
import { hash, mainSets, readSet } from './sets'

/** A seeded sample over all sets of the questions for which Askwell has no relevant article among the first three. */
export function missed(count: number): string {
  const all = mainSets.flatMap((name) => {
    const { articles, questions } = readSet(name)
    const titles = new Map(articles.map(({ id, title }) => [id, title]))
    const searcher = askwell().build(articles)
    return questions.flatMap(({ text, relevant }) => {
      const { ids } = searcher.search(text, true)
      if (ids.slice(0, 3).some((id) => relevant.includes(id))) return []
      const rank = ids.findIndex((id) => relevant.includes(id)) + 1
      const namesOf = (some: string[]) => some.map((id) => titles.get(id)).join(' | ')
      const lines = [
        `[${name}] ${text}`,
        `   wanted (${rank ? `place ${rank}` : 'not in the first ten'}): ${namesOf(relevant)}`,
        `   found: ${namesOf(ids.slice(0, 3))}`,
      ]
      return [{ order: hash(`missed ${text}`), lines }]
    })
  })
  all.sort((a, b) => a.order - b.order)
  const chosen = all.slice(0, count).map(({ lines }, at) => `${at + 1}. ${lines.join('\n')}\n`)
  return `${chosen.length} of ${all.length}\n\n${chosen.join('\n')}`
}
