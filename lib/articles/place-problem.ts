const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** What is wrong with where a file stands: an article is articles/<category>/<slug>.mdx. */
export function placeProblem(file: string): { wrong: string; instead: string } | undefined {
  const [, ...path] = file.split('/')
  const name = path.at(-1)!
  if (path.length !== 2) {
    const wrong = path.length < 2 ? 'an article outside a category' : 'an article in a folder too deep'
    return { wrong, instead: `move it to articles/<category>/${name}` }
  }
  if (!name.endsWith('.mdx')) {
    const instead = `name it ${asSlug(name.replace(/\.[^.]*$/, ''))}.mdx, or move it elsewhere`
    return { wrong: `"${name}" is not an article`, instead }
  }
  const base = name.slice(0, -'.mdx'.length)
  if (!slug.test(base)) {
    const wrong = `"${base}" cannot be an address`
    return { wrong, instead: `use a-z, 0-9 and hyphens: ${asSlug(base)}.mdx` }
  }
  if (slug.test(path[0]!)) return undefined
  const wrong = `the folder "${path[0]}" cannot be an address`
  return { wrong, instead: `use a-z, 0-9 and hyphens: articles/${asSlug(path[0]!)}/` }
}

function asSlug(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'article'
}
