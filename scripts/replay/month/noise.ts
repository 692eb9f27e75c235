import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Random } from './random'

/** What one shopper of the noise asks; `slug`: the article that answers it; `others`: how the same could be put. */
export type Noise = { query: string; slug?: string; others: string[] }

const golden = join(import.meta.dirname, '../../../lib/search/golden.yml')

/** The questions that articles answer, by article. */
export function answeredQuestions(): Map<string, string[]> {
  const articles = parse(readFileSync(golden, 'utf8')) as Record<string, string[]>
  return new Map(
    Object.entries(articles).map(([slug, lines]) => [slug, lines.map((line) => line.split(' | ')[0]!)]),
  )
}

const things =
  'hat gaiters sunglasses thermos headtorch compass hammock gloves fleece beanie socks carabiner mattress bottle belt poncho knife lantern harness snowshoes'.split(
    ' ',
  )
const about =
  'squeaks fades smells itches slips rattles leaks tangled stiff frozen sticky noisy discoloured warped foggy'.split(
    ' ',
  )
const whereabouts =
  'at night|in the car|near the sea|on a ferry|for my uncle|after a festival|with a moustache|under a helmet|in the sauna|for choir practice|when it hails|on the allotment'.split(
    '|',
  )
const people = 'Janneke Ruben Oriol Sanne Maarten Yusuf Greta Liesbeth Tomasz Ingrid'.split(' ')
const matters =
  'divorce papers|blood test|school report|mortgage offer|birthday surprise|knee operation|lost passport|chess club'.split(
    '|',
  )

/** A search that is no planted need: mostly answered questions, their typos, and what nobody else asks. */
export function noise(random: Random, answered: Map<string, string[]>): Noise {
  const kind = random.next()
  if (kind < 0.82) {
    const [slug, questions] = random.pickEarly([...answered])
    const query = random.pickEarly(questions)
    const others = questions.filter((other) => other !== query)
    return { slug, others, query: kind < 0.12 ? misspelt(random, query) : query }
  }
  if (kind < 0.9) {
    const matter = `${random.pick(things)} ${random.pick(about)}`
    return { query: `${matter} ${random.pick(whereabouts)}`, others: [matter] }
  }
  if (kind < 0.94) return { query: mash(random), others: [] }
  const whose = `${random.pick(people)} ${random.pick(people)} ${random.pick(matters)}`
  return { query: `${whose} ${random.below(900)}`, others: [whose] }
}

/** Two neighbours swapped, or a letter left out, in one word of at least five. */
function misspelt(random: Random, query: string): string {
  const words = query.split(' ')
  const long = words.flatMap((word, at) => (word.length > 4 ? [at] : []))
  if (long.length === 0) return query
  const which = random.pick(long)
  const word = words[which]!
  const at = 1 + random.below(word.length - 2)
  const swapped = word.slice(0, at) + word[at + 1]! + word[at]! + word.slice(at + 2)
  words[which] = random.chance(0.5) ? swapped : word.slice(0, at) + word.slice(at + 1)
  return words.join(' ')
}

function mash(random: Random): string {
  const row = random.pick(['qwertzuiop', 'hjklöä', 'yxcvbnm', 'poiuztrewq'])
  return Array.from({ length: 4 + random.below(8) }, () => random.pick([...row])).join('')
}
