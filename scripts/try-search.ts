// npm run try -- "question" [language]: the ranking with the parts of every score, and the decision; /desk/search shows the same.
import { explainSearch } from '@/lib/search/explain-search'
import { store } from '@/lib/store'

const [question, language = store().language] = process.argv.slice(2)
if (!question) {
  console.error('Which question? npm run try -- "where is my parcel"')
  process.exit(1)
}

const { concepts, articles, signs, outcome, confidence, needed } = explainSearch(question, { language })

for (const { word, meant, share, unknown, others } of concepts) {
  const also = others.map(({ text, how }) => `${text} (${how})`).join(', ')
  const read = meant ? ` (read as ${meant})` : ''
  console.log(`${word}${read}  ${Math.round(share * 100)} %: ${unknown ? 'unknown' : also || 'itself'}`)
}
for (const [place, article] of articles.entries()) {
  const { id, points, exact, nearness, resemblance, ownLanguage, words, same } = article
  console.log(`\n${place + 1}. ${id}  ${points.toFixed(2)}${['', '  same words', '  exact'][exact]}`)
  if (same) {
    const { rank, confidence: sure, answered } = same.byWords
    console.log(`   ${exact === 2 ? '' : 'the same words as '}its ${same.kind} "${same.text}"`)
    const stands = rank ? `place ${rank}` : 'not found'
    const counts = answered ? 'answered' : 'not answered'
    console.log(`   by its words alone: ${stands}, confidence ${sure.toFixed(2)}, ${counts}`)
  }
  const line = (points: number, what: string) => console.log(`   ${points.toFixed(2).padStart(6)}  ${what}`)
  for (const { word, found, how, fields, points } of words) {
    line(points, `${word} → ${found} (${how}) in ${fields.join(', ')}`)
  }
  line(nearness, 'words standing together')
  line(resemblance, 'sentences like the question')
  line(ownLanguage, "in the shopper's language")
}
const written = Object.entries(signs).map(([sign, value]) => `${sign} ${value.toFixed(2)}`)
console.log(`\n${outcome}`)
console.log(`confidence ${confidence.toFixed(2)}, needed ${needed.toFixed(2)} (${written.join(', ')})`)
process.exit()
