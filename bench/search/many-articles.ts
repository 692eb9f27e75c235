import { type EvalArticle, mainSets, randomFrom, readSet } from './sets'

/** Articles of about 500 words, made of the real articles' sentences; the seed makes them the same every time. */
export function manyArticles(count: number): EvalArticle[] {
  const sets = mainSets.map((name) => readSet(name, 1))
  const titles = sets.flatMap(({ articles }) => articles.map(({ title }) => title))
  const sentences = sets.flatMap(({ articles }) =>
    articles.flatMap(({ body }) => body.match(/[^.\n]{20,}[.\n]/g) ?? []),
  )
  const random = randomFrom(count)
  const pick = <T>(from: T[]) => from[Math.floor(random() * from.length)]!
  return Array.from({ length: count }, (_, number) => {
    let body = ''
    for (let words = 0; words < 500;) {
      const sentence = `${pick(sentences).trim()} `
      words += sentence.split(' ').length
      body += sentence
    }
    // Every article has a few words of its own, as product names and codes are.
    const own = `model${Math.floor(random() * count)}x ${Math.floor(random() * 1e6)}`
    const title = `${pick(titles)} ${pick(titles)}`
    return {
      id: `a${number}`,
      title,
      description: pick(sentences).trim(),
      category: '',
      keywords: [],
      body: body + own,
    }
  })
}
