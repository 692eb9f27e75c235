type Said = { wrong: string; instead: string }

/** What is wrong with an address in an article, whatever it leads to; undefined when a reader may follow it. */
export function checkLink(url: string): Said | undefined {
  const wrong = `the link "${url.slice(0, 80)}"`
  const control = [...url].some(
    (character) => character <= ' ' || character === '\\' || character === '\u007f',
  )
  if (control) return { wrong: `${wrong} holds a space or a backslash`, instead: 'write %20 for a space' }
  if (/^(?:\/(?!\/)|#.)/.test(url)) return undefined
  if (/^https:\/\/[^/?#]/i.test(url))
    return isAddress(url) ? undefined : { wrong, instead: 'write https://…' }
  if (/^(?:mailto:[^@?]+@[^@?]+|tel:\+?[\d-]+)/i.test(url)) return undefined
  if (/^http:/i.test(url)) return { wrong: `${wrong} is not encrypted`, instead: 'write https://…' }
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(url)?.[0]
  const allowed = 'write /articles/…, /categories/…, /contact, #anchor, https://…, mailto:… or tel:…'
  if (scheme) return { wrong: `${wrong} begins with ${scheme}`, instead: allowed }
  if (url.startsWith('//')) return { wrong: `${wrong} has no scheme`, instead: 'write https:// before it' }
  return { wrong: `${wrong} does not begin at the root of the site`, instead: allowed }
}

function isAddress(url: string): boolean {
  return URL.canParse(url)
}
