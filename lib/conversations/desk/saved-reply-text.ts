/** What may stand in {{ }}: about whom and what the conversation is. Those of an article name it by its slug. */
export const replyVariables = [
  'shopper.name',
  'agent.name',
  'shop.name',
  'article.title',
  'article.url',
] as const
export type ReplyVariable = (typeof replyVariables)[number]

export type ReplyValues = {
  shopperName: string | null
  agentName: string
  shopName: string
  /** by slug; the address is complete, since it is read elsewhere */
  articles: Readonly<Record<string, { title: string; url: string }>>
}

const written = /\{\{\s*([a-z.]+)(?:\s+([a-z0-9]+(?:-[a-z0-9]+)*))?\s*(?:\|([^{}\n]*))?\}\}/g

/**
 * A saved reply with its variables replaced, once: what is put in is never read again. `{{shopper.name | there}}` says
 * what stands for a name that is not known; without that the space before it goes, too.
 */
export function fillSavedReply(body: string, values: ReplyValues): string {
  return body.replace(new RegExp(`[ \\t]?${written.source}`, 'g'), (whole: string, ...parts) => {
    const [name, slug, fallback] = parts as (string | undefined)[]
    if (!isVariable(name, slug)) return whole
    const space = /^[ \t]/.test(whole) ? whole[0]! : ''
    const value = valueOf(name, slug, values) || fallback?.trim()
    return value ? space + value : ''
  })
}

function isVariable(name: string | undefined, slug: string | undefined): name is ReplyVariable {
  const known = (replyVariables as readonly (string | undefined)[]).includes(name)
  return known && name!.startsWith('article.') === (slug !== undefined)
}

function valueOf(name: ReplyVariable, slug: string | undefined, values: ReplyValues): string | null {
  if (name === 'shopper.name') return values.shopperName
  if (name === 'agent.name') return values.agentName
  if (name === 'shop.name') return values.shopName
  const article = Object.hasOwn(values.articles, slug!) ? values.articles[slug!] : undefined
  return (name === 'article.title' ? article?.title : article?.url) ?? null
}

/** The first thing in {{ }} that is no variable, as it is written; undefined when all are. */
export function wrongVariable(body: string): string | undefined {
  const rest = body.replace(written, (whole: string, ...parts) =>
    isVariable(parts[0] as string, parts[1] as string | undefined) ? '' : whole,
  )
  return /\{\{[^\n]{0,40}/.exec(rest)?.[0].replace(/\}\}.*$/, '}}')
}

/** The slugs of the articles that a reply names. */
export function articlesNamed(body: string): string[] {
  const slugs = [...body.matchAll(written)].flatMap(([, name, slug]) =>
    isVariable(name, slug) && slug ? [slug] : [],
  )
  return [...new Set(slugs)]
}
