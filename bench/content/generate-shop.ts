import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The same numbers on every run. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Sentences of the demo shop: what generated articles say is written as people write. */
function sentencesOf(contentDir: string): string[] {
  const files = readdirSync(join(contentDir, 'articles'), { recursive: true, withFileTypes: true })
  const text = files
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8').replace(/^---[\s\S]*?\n---\n/, ''))
    .join('\n')
  return text
    .replace(/<Variable[^>]*>/g, 'five days')
    .replace(/<[^>]*>|^[#|\d-].*$/gm, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .split(/(?<=[.?!])\s+/)
    .map((sentence) => sentence.replace(/[*`_\\<>{}[\]]/g, '').replace(/\s+/g, ' ').trim())
    .filter((sentence) => sentence.split(' ').length > 5)
}

const syllables = 'ba ce di fo gu ha ki le mo nu pa ra si to vu wa xe yo zi bra cle dro fli gre'.split(' ')

/** Writes a shop of `count` articles of about 500 words in 20 categories, with links, steps and callouts. */
export function generateShop(folder: string, count: number, demo: string): string[] {
  const random = seeded(7)
  const pick = <T>(list: T[]): T => list[Math.floor(random() * list.length)]!
  const word = () => Array.from({ length: 3 }, () => pick(syllables)).join('')
  const sentences = sentencesOf(demo)
  const products = Array.from({ length: 3000 }, word)
  const slugOf = (number: number) => `article-${number}`
  const paragraph = (words: number) => {
    const all: string[] = []
    for (let length = 0; length < words; length += all.at(-1)!.split(' ').length) {
      all.push(random() < 0.3 ? `The ${pick(products)} ${word()} comes with it.` : pick(sentences))
    }
    return all.join(' ')
  }
  for (let number = 0; number < count; number++) {
    const link = (text: string) => `[${text}](/articles/${slugOf(Math.floor(random() * count))})`
    const body = [
      `${paragraph(80)} See ${link('the other page')}.`,
      `## ${pick(products)} and ${word()}\n\n${paragraph(120)}`,
      `<Steps>\n\n1. ${paragraph(20)}\n2. ${paragraph(20)}\n3. ${paragraph(20)}\n\n</Steps>`,
      `## When the ${pick(products)} is late\n\n${paragraph(100)}`,
      `<Callout kind="tip">\n\n${paragraph(30)}\n\n</Callout>`,
      `### More about ${word()}\n\n${paragraph(90)} ${link('Read on')}.`,
    ]
    const matter = [
      `title: ${pick(products)} ${pick(products)} ${number}`,
      `description: What to know about the ${pick(products)}.`,
      `keywords: [${word()}, ${word()}]`,
      `related: [${slugOf((number + 1) % count)}]`,
      `asks:\n  - where is my ${pick(products)}\n  - can i return the ${pick(products)}`,
      'reviewedAt: 2026-10-01',
    ]
    const category = join(folder, 'articles', `category-${number % 20}`)
    mkdirSync(category, { recursive: true })
    writeFileSync(join(category, `${slugOf(number)}.mdx`), `---\n${matter.join('\n')}\n---\n${body.join('\n\n')}\n`)
  }
  return Array.from({ length: count }, (_, number) => slugOf(number))
}
