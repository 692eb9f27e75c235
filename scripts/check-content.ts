// npm run check:content: everything that is wrong in the content folder, and every ask that does not find its article.
import { checkContent, inOrder } from '@/lib/articles/check-content'
import { formatProblem } from '@/lib/articles/problem'
import { environment } from '@/lib/environment'
import { checkAsks } from '@/lib/search/asks/check-asks'

const { contentDir } = environment()
const checked = checkContent(contentDir)
const asks = checkAsks(checked)
const problems = inOrder([...checked.problems, ...(asks?.problems ?? [])])
for (const problem of problems) console.log(formatProblem(contentDir, problem))
const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`
const untried = asks?.untried ? ` (${asks.untried} of articles not published today not tried)` : ''
const tried = asks
  ? `${count(asks.tried, 'ask')} tried${untried}`
  : 'asks not tried until the settings are right'
console.log(`${count(checked.articles, 'article')} checked, ${tried}, ${count(problems.length, 'problem')}`)
process.exitCode = problems.length ? 1 : 0
