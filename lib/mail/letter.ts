import type { Store } from '@/lib/store'

/** What a letter is made of: a paragraph, somebody's own words, a link, or facts line by line. */
export type Block =
  string | { quote: string } | { href: string; label: string } | { facts: [label: string, value: string][] }

type Letter = { language: string; shop: Pick<Store, 'name' | 'theme'>; blocks: Block[]; foot: string[] }

/** The same letter as plain text and as HTML in which every word from a person is text. */
export function writeLetter({ language, shop, blocks, foot }: Letter): { text: string; html: string } {
  const text = [...blocks.map(asText), `-- \n${[shop.name, ...foot].join('\n')}`].join('\n\n')
  const body = blocks.map(asHtml).join('\n')
  const small = foot.map((line) => `<br>${escapeHtml(line)}`).join('')
  const html = `<!doctype html>
<html lang="${escapeHtml(language)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escapeHtml(shop.name)}</title></head>
<body style="margin:0;padding:24px 16px;font:16px/1.55 system-ui,-apple-system,'Segoe UI',sans-serif">
<div style="max-width:36em;margin:0 auto;border-top:4px solid ${escapeHtml(shop.theme.accent)};padding-top:20px">
${body}
<p style="margin:32px 0 0;font-size:14px"><strong>${escapeHtml(shop.name)}</strong>${small}</p>
</div>
</body>
</html>
`
  return { text: `${text}\n`, html }
}

function asText(block: Block): string {
  if (typeof block === 'string') return block
  if ('quote' in block) return block.quote.replace(/^/gm, '> ')
  if ('href' in block) return `${block.label}\n${block.href}`
  return block.facts.map(([label, value]) => `${label}: ${value}`).join('\n')
}

function asHtml(block: Block): string {
  if (typeof block === 'string') return `<p style="margin:0 0 16px" dir="auto">${lines(block)}</p>`
  if ('quote' in block) {
    const style = 'margin:0 0 16px;padding:0 0 0 14px;border-left:3px solid #8a8f8c'
    return `<blockquote style="${style}" dir="auto">${lines(block.quote)}</blockquote>`
  }
  if ('href' in block) {
    return `<p style="margin:0 0 16px"><a href="${escapeHtml(block.href)}"><strong>${escapeHtml(block.label)}</strong></a></p>`
  }
  const facts = block.facts.map(
    ([label, value]) => `<strong>${escapeHtml(label)}:</strong> <span dir="auto">${escapeHtml(value)}</span>`,
  )
  return `<p style="margin:0 0 16px">${facts.join('<br>')}</p>`
}

function lines(text: string): string {
  return escapeHtml(text).replace(/\r\n|\r|\n/g, '<br>')
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character]!)
}
