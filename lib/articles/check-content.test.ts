import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { checkContent } from './check-content'
import { examineBody } from './examine-body'
import { formatProblem } from './problem'

const folders: string[] = []
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })))

const article = (body: string, more = '') => `---\ntitle: A\ndescription: B.\n${more}---\n${body}\n`

const sound = {
  'articles/orders/find-an-order.mdx': article(
    '## Online\n\nText.\n\n<Accordion title="And by phone?">\n\nNo.\n\n</Accordion>',
  ),
  'store.yml': 'variables:\n  returns.period: 60 days\n',
  'images/boots.svg': '<svg/>',
  'images/wax.webm': '',
  'images/wax.png': '',
  'images/wax.vtt': 'WEBVTT',
}

function folderWith(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'askwell-content-'))
  folders.push(folder)
  for (const [file, text] of Object.entries({ ...sound, ...files })) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  return folder
}

/** The printed lines, from the place on, without the folder. */
function problemsWith(files: Record<string, string>): string[] {
  const folder = folderWith(files)
  return checkContent(folder).problems.map((problem) =>
    formatProblem(folder, problem).replace(`${folder}/`, ''),
  )
}

const all =
  'Callout, Steps, Accordion, Tabs, Tab, Table, Figure, Video, ContactCard, RelatedArticles, Variable'
const links = 'write /articles/…, /categories/…, /contact, #anchor, https://…, mailto:… or tel:…'
const known =
  'known keys: title, description, keywords, audience, related, publishedAt, expiresAt, reviewedAt, draft, owner, asks, language'
const brace = 'write \\{ for a brace; expressions are not allowed'
const expression = 'an expression {…}  remove it, write \\{ for a brace, or use <Variable name="…" />'
const html = (tag: string) => `HTML: <${tag}>  write Markdown, or one of ${all}`

/** What an editor writes below five lines of front matter, and what is said about it. */
const bodies: [string, ...string[]][] = [
  ['# Title', '5:1  a # heading: the title is the first heading  write ## Title'],
  ['### Deep', '5:1  a heading that jumps from 1 to 3 #  write ## Deep'],
  ['## A\n\n##### B', '7:1  a heading below ####  write ### B'],
  ['Online\n------', '5:1  an underlined heading  write ## Online'],
  ['## ', '5:1  a heading without text  remove it, or write what follows'],
  ['![Boots](boots.svg)', '5:1  a picture in Markdown  write <Figure src="boots.svg" alt="Boots" />'],
  [
    'A note[^1].\n\n[^1]: Here.',
    '5:7  a footnote  say it in the sentence',
    '7:1  a footnote  say it in the sentence',
  ],
  ['- [x] done', '5:1  a task list  write the item without [ ]'],
  [
    'import x from "fs"',
    '5:1  import or export  remove it: components need no import; in a sentence, begin the line with another word',
  ],
  [
    'export const a = 1',
    '5:1  import or export  remove it: components need no import; in a sentence, begin the line with another word',
  ],
  ['Costs {process.env.X}', `5:7  ${expression}`],
  ['{1 + 1}', `5:1  ${expression}`],
  ['Costs {5', `5:7  a { that begins an expression  ${brace}`],
  ['{/* note */}', `5:1  ${expression}`],
  ['<!-- note -->', '5:1  a comment  remove it: notes belong in the commit or in "owner"'],
  ['See <https://a.example>', '5:5  a link between < and >  write [text](https://…)'],
  ['Less <3', '5:6  a < that begins no component  write \\< for a less-than sign, or close the tag with >'],
  [
    '<Callout kind="note">\n\nText',
    '5:1  <Callout> on line 5 is not closed  write </Callout> on a line of its own, with a blank line before it',
  ],
  ['<Steps>\n\n1. a\n\n</Step>', '9:1  </Step> closes <Steps> of line 5  write </Steps>'],
  ['</Callout>', '5:1  a closing tag without an opening one  remove it, or add the opening tag'],
  ['<Callot kind="note">x</Callot>', `5:1  unknown component <Callot>  write <Callout> of ${all}`],
  ['<Callout>x</Callout>', '5:1  <Callout> has no "kind"  write <Callout kind="tip">…</Callout>'],
  [
    '<Callout kind="danger">x</Callout>',
    '5:1  "kind" of <Callout> is none of note, tip, warning  write <Callout kind="tip">…</Callout>',
  ],
  [
    '<Callout kind="tip" titel="x">x</Callout>',
    '5:1  unknown prop "titel" of <Callout>  write "title"; <Callout> knows kind, title',
  ],
  [
    '<Callout kind={"tip"}>x</Callout>',
    '5:1  "kind" of <Callout> is not text between quotes  write kind="…" once, with text',
  ],
  ['<Callout kind="tip" {...x}>x</Callout>', '5:1  {…} in <Callout>  write each prop as name="text"'],
  ['<Callout kind=tip>x</Callout>', '5:15  a prop without quotes  put the value between quotes: title="…"'],
  [
    '<Callout kind="tip" kind="tip">x</Callout>',
    '5:1  "kind" of <Callout> is given twice  write kind="…" once, with text',
  ],
  ['<Callout kind="tip"></Callout>', '5:1  <Callout> is empty  write <Callout kind="tip">…</Callout>'],
  [
    '<Steps>\n\n- a\n\n</Steps>',
    '5:1  <Steps> does not hold exactly one numbered list  write <Steps>, then 1. 2. 3., then </Steps>',
  ],
  [
    '<Tabs>\n\n<Tab title="One">x</Tab>\n\n</Tabs>',
    '5:1  <Tabs> holds 1 <Tab>  write <Tabs> with 2 to 6 <Tab title="…">…</Tab> </Tabs>',
  ],
  [
    '<Tab title="One">x</Tab>',
    '5:1  <Tab> outside <Tabs>  write <Tabs> with 2 to 6 <Tab title="…">…</Tab> </Tabs>',
  ],
  [
    '<Table caption="C">\n\ntext\n\n</Table>',
    '5:1  <Table> does not hold exactly one table  write <Table caption="What it shows">, then a | table |, then </Table>',
  ],
  [
    '<Figure src="boots.svg" />',
    '5:1  <Figure> has no "alt"  write <Figure src="boot-parts.svg" alt="What the picture shows" />',
  ],
  [
    '<Figure src="boot.svg" alt="Boots" />',
    '5:1  there is no file images/boot.svg  write "boots.svg", or add images/boot.svg',
  ],
  [
    '<Figure src="../store.yml" alt="x" />',
    '5:1  "src" of <Figure> is not the name of a file that ends in svg, png, jpeg, webp, gif, avif  write <Figure src="boot-parts.svg" alt="What the picture shows" />',
  ],
  [
    '<Video src="wax.webm" title="T" poster="wax.png">Text.</Video>',
    '5:1  <Video> has no "captions"  write <Video src="a.webm" title="…" poster="a.png" captions="a.vtt">what is said and shown</Video>',
  ],
  [
    '<Video src="wax.webm" title="T" poster="wax.png" captions="wax.vtt" />',
    '5:1  <Video> is empty  write <Video src="a.webm" title="…" poster="a.png" captions="a.vtt">what is said and shown</Video>',
  ],
  [
    'Within <Variable name="return.period" />.',
    '5:8  unknown variable "return.period"  write "returns.period", or add return.period to variables: in store.yml',
  ],
  ['<RelatedArticles slugs="find-order" />', '5:1  there is no article "find-order"  write "find-an-order"'],
  [
    'Text <Callout kind="tip">x</Callout> text.',
    '5:6  <Callout> inside a sentence  put it on a line of its own, with blank lines around',
  ],
  [
    '<Callout kind="tip">\n\n## Deep\n\n</Callout>',
    '7:1  a heading inside <Callout>  write **Deep**, or move it outside',
  ],
  ['[a](/articles/find-order)', '5:1  there is no article "find-order"  write /articles/find-an-order'],
  [
    '[a](/articles/find-an-order#onlin)',
    '5:1  articles/orders/find-an-order.mdx has no heading #onlin  write /articles/find-an-order#online',
  ],
  ['[a](#gone)', '5:1  articles/orders/new.mdx has no heading #gone  remove the anchor'],
  ['[a](/categories/order)', '5:1  there is no category "order"  write /categories/orders'],
  [
    '[a](/about)',
    '5:1  there is no page /about  write /articles/<slug>, /categories/<slug>, /contact, /search?q=… or https://…',
  ],
  ['[a](find-an-order)', `5:1  the link "find-an-order" does not begin at the root of the site  ${links}`],
  ['[a](http://a.example)', '5:1  the link "http://a.example" is not encrypted  write https://…'],
  ['[a](//evil.example)', '5:1  the link "//evil.example" has no scheme  write https:// before it'],
  // Hostile ones.
  ['<script>alert(1)</script>', `5:1  ${html('script')}`],
  ['<img src="x" onError="alert(1)" />', `5:1  ${html('img')}`],
  ['<iframe srcdoc="&lt;script&gt;alert(1)&lt;/script&gt;" />', `5:1  ${html('iframe')}`],
  [
    '<Figure src="boots.svg" alt="x" onError="alert(1)" />',
    '5:1  unknown prop "onError" of <Figure>  remove it; <Figure> knows src, alt, caption',
  ],
  [
    '<Figure src="javascript:alert(1)//a.svg" alt="x" />',
    '5:1  "src" of <Figure> is not the name of a file that ends in svg, png, jpeg, webp, gif, avif  write <Figure src="boot-parts.svg" alt="What the picture shows" />',
  ],
  ['<constructor />', `5:1  ${html('constructor')}`],
  [
    '<Callout kind="tip" __proto__="x">x</Callout>',
    '5:1  unknown prop "__proto__" of <Callout>  remove it; <Callout> knows kind, title',
  ],
  [
    '<Accordion title="A">\n\n- <Steps>\n\n  <svg onload="x" />\n\n  </Steps>\n\n</Accordion>',
    '7:3  <Steps> does not hold exactly one numbered list  write <Steps>, then 1. 2. 3., then </Steps>',
    `9:3  ${html('svg')}`,
  ],
  ['[a](javascript:alert(1))', `5:1  the link "javascript:alert(1)" begins with javascript:  ${links}`],
  ['[a](JaVaScRiPt:alert(1))', `5:1  the link "JaVaScRiPt:alert(1)" begins with JaVaScRiPt:  ${links}`],
  [
    '[a](java&#115;cript&colon;alert(1))',
    `5:1  the link "javascript:alert(1)" begins with javascript:  ${links}`,
  ],
  [
    '[a](<java&Tab;script:alert(1)>)',
    '5:1  the link "java script:alert(1)" holds a space or a backslash  write %20 for a space',
  ],
  [
    '[a](data:text/html;base64,PHM+)',
    `5:1  the link "data:text/html;base64,PHM+" begins with data:  ${links}`,
  ],
  ['[a](vbscript:x)', `5:1  the link "vbscript:x" begins with vbscript:  ${links}`],
  [
    '[a][b]\n\n[b]: javascript:alert(1)',
    `7:1  the link "javascript:alert(1)" begins with javascript:  ${links}`,
  ],
  [
    '[a](/\\evil.example)',
    '5:1  the link "/\\evil.example" holds a space or a backslash  write %20 for a space',
  ],
]

test.each(bodies)('an editor who writes %j is told what to write instead', (body, ...expected) => {
  const problems = problemsWith({
    'articles/orders/new.mdx': article(body),
  })
  expect(problems).toEqual(expected.map((line) => `articles/orders/new.mdx:${line}`))
})

test.each([
  ['draft: true', 'the article "gone" is a draft  leave it out until it is published'],
  [
    'expiresAt: 2001-01-01',
    'the article "gone" is gone since 2001-01-01  link to another article, or give it a later expiresAt',
  ],
  [
    'publishedAt: 2999-01-01',
    'the article "gone" is not published before 2999-01-01  leave it out until then',
  ],
])('an article with "%s" cannot be linked to from one that is read today', (more, said) => {
  const links = '[a](/articles/gone)\n\n<RelatedArticles slugs="gone" />'
  const problems = problemsWith({
    'articles/orders/gone.mdx': article('Text.', `${more}\n`),
    'articles/orders/new.mdx': article(links, 'related: [gone]\n'),
  })
  expect(problems).toEqual(['4:11', '6:1', '8:1'].map((place) => `articles/orders/new.mdx:${place}  ${said}`))
})

test('articles that come and go together may be linked to each other', () => {
  const files = (from: string, to: string) => ({
    'articles/orders/sale.mdx': article('Text.', `${to}\n`),
    'articles/orders/new.mdx': article('[a](/articles/sale)', `${from}\n`),
  })
  expect(problemsWith(files('publishedAt: 2999-02-01', 'publishedAt: 2999-01-01'))).toEqual([])
  expect(problemsWith(files('expiresAt: 2001-02-01', 'expiresAt: 2001-01-01'))).toEqual([])
  expect(problemsWith(files('title2: x', 'expiresAt: 2999-01-01')).join()).not.toContain('sale')
  expect(problemsWith(files('publishedAt: 2999-02-01', 'expiresAt: 2999-01-01')).join()).toContain(
    'the article "sale" is gone since 2999-01-01',
  )
})

const wholeFiles: [string, string, ...string[]][] = [
  [
    'articles/orders/new.mdx',
    '---js\n{title: 1}\n---\n',
    '1:1  front matter is YAML only, not "---js"  begin the file with "---", "title: …", "description: …", "---", each on its own line',
  ],
  [
    'articles/orders/new.mdx',
    'Text\n',
    '1:1  the front matter is missing  begin the file with "---", "title: …", "description: …", "---", each on its own line',
  ],
  [
    'articles/orders/new.mdx',
    '---\ntitle: A\n',
    '1:1  the front matter has no end  begin the file with "---", "title: …", "description: …", "---", each on its own line',
  ],
  [
    'articles/orders/new.mdx',
    '---\ntitle: A\n---\n',
    '2:1  "description" is missing  write one sentence of at most 160 characters, such as "description: Where your parcel is."',
  ],
  [
    'articles/orders/new.mdx',
    article('', 'keyword: [a]\n'),
    `4:1  unknown key "keyword"  write "keywords"; ${known}`,
  ],
  [
    'articles/orders/new.mdx',
    article('', '__proto__: {}\n'),
    `4:1  unknown key "__proto__"  remove it; ${known}`,
  ],
  [
    'articles/orders/new.mdx',
    `---\ntitle: ${'a'.repeat(81)}\ndescription: B.\n---\n`,
    '2:1  "title" is longer than 80 characters  write one line of at most 80 characters, such as "title: Track your parcel"',
  ],
  [
    'articles/orders/new.mdx',
    article('', 'draft: maybe\n'),
    '4:1  "draft" is neither true nor false  write "draft: true", or leave the line out',
  ],
  [
    'articles/orders/new.mdx',
    article('', 'publishedAt: 12.3.2026\n'),
    '4:1  "publishedAt" is not a date  write a day as YYYY-MM-DD, such as "publishedAt: 2026-11-22"',
  ],
  [
    'articles/orders/new.mdx',
    article('', 'publishedAt: 2026-02-01\nexpiresAt: 2026-02-01\n'),
    '5:1  expiresAt 2026-02-01 is not after publishedAt 2026-02-01  write a later expiresAt; it is the first day on which the article is gone',
  ],
  [
    'articles/orders/new.mdx',
    article('', 'related:\n  - find-an-order\n  - find-order\n'),
    '6:5  there is no article "find-order"  write "find-an-order"',
  ],
  [
    'articles/orders/new.mdx',
    '---\ntitle: a: b\ndescription: B.\n---\n',
    '2:8  this is not YAML: Nested mappings are not allowed in compact mappings  write `key: value`, and put a value that holds ": ", "#" or quotes between quotes',
  ],
  [
    'articles/orders/New Order.mdx',
    article(''),
    '1:1  "New Order" cannot be an address  use a-z, 0-9 and hyphens: new-order.mdx',
  ],
  [
    'articles/orders/new.md',
    article(''),
    '1:1  "new.md" is not an article  name it new.mdx, or move it elsewhere',
  ],
  [
    'articles/new.mdx',
    article(''),
    '1:1  an article outside a category  move it to articles/<category>/new.mdx',
  ],
  [
    'articles/returns/find-an-order.mdx',
    article(''),
    '1:1  the slug "find-an-order" is taken by articles/orders/find-an-order.mdx',
  ],
  [
    'categories.yml',
    'order:\n  name: Orders\n',
    '1:1  the category "order" has no articles  write "orders", the name of the folder',
  ],
  [
    'categories.yml',
    'orders:\n  colour: red\n',
    '2:3  unknown key "colour"  remove it; known keys: name, description, icon',
  ],
  [
    'redirects.yml',
    '/articles/old: /articles/find-order\n',
    '1:1  /articles/old leads to /articles/find-order, which is not there  write /articles/find-an-order',
  ],
  [
    'redirects.yml',
    '/a: /b\n/b: /a\n',
    '1:1  /a redirects in a circle  write where the page went',
    '2:1  /b redirects in a circle  write where the page went',
  ],
  [
    'redirects.yml',
    '/articles/find-an-order: /contact\n',
    '1:1  /articles/find-an-order is an article, so it never redirects  remove this line',
  ],
  [
    'redirects.yml',
    '/a: javascript:alert(1)\n',
    '1:1  "/a" is not right  it must be a path such as /articles/track-your-parcel, or an https:// address',
  ],
  [
    'synonyms.yml',
    '- [refund]\n',
    '1:3  "entry 1" is not right  it must hold at least two phrases that mean the same',
  ],
  [
    'store.yml',
    'theme:\n  acent: "#000000"\nvariables: {returns.period: 1}\n',
    '2:3  unknown key "acent"  write "accent"; known keys: accent, accentDark, font, logo',
  ],
  [
    'store.yml',
    'timeZone: Mars\n',
    '1:1  "timeZone" is not right  it must be a time zone such as Europe/Amsterdam',
  ],
]

test.each(wholeFiles)('%s with %j is not accepted', (file, text, ...expected) => {
  const problems = problemsWith({ [file]: text })
  expect(problems).toHaveLength(expected.length)
  expected.forEach((line, place) => expect(problems[place]).toContain(`${file}:${line}`))
})

test('a sound folder has no problems, and needs no more than one article', () => {
  expect(problemsWith({})).toEqual([])
})

test('the demo shop has no problems', () => {
  const folder = join(import.meta.dirname, '../../content')
  expect(checkContent(folder).problems.map((problem) => formatProblem(folder, problem))).toEqual([])
})

test('whatever is written, the answer is a tree or problems', () => {
  const pieces = fc.constantFrom(
    ...[
      '<',
      '>',
      '{',
      '}',
      '`',
      '\n',
      '\n\n',
      '# ',
      '- ',
      '1. ',
      '|',
      '[a](',
      ')',
      '"',
      '<Callout kind="tip">',
      '</Callout>',
    ],
    ...[
      '<script>',
      '<Figure src="',
      '/>',
      'javascript:',
      '&#106;',
      'onclick=',
      'x',
      ' ',
      '---\n',
      '***',
      '~~~\n',
      '[^1]',
    ],
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 40 }).map((all) => all.join('')),
  )
  fc.assert(
    fc.property(text, (body) => {
      const { tree, problems } = examineBody('a.mdx', article(body), {})
      expect(tree === undefined).toBe(problems.length > 0)
    }),
    { numRuns: 500 },
  )
})
