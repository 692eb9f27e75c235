import type { ElementContent, Root, RootContent } from 'hast'
import { components } from './components'

const tags: Record<string, string[]> = {
  ...Object.fromEntries(
    'p h2 h3 h4 strong em del code pre br hr ul ol li blockquote table thead tbody tr th td'
      .split(' ')
      .map((tag) => [tag, []]),
  ),
  h2: ['id'],
  h3: ['id'],
  h4: ['id'],
  a: ['href', 'title'],
  ol: ['start'],
  code: ['className'],
  th: ['align'],
  td: ['align'],
}
for (const [name, { props }] of Object.entries(components)) {
  tags[name] = [...Object.keys(props.shape), 'id', 'width', 'height', 'language']
}

const address = /^(?:\/(?!\/)|#|https:|mailto:|tel:)/i

/**
 * The second lock: whatever the checks before let pass, only these elements and properties are ever drawn. The checks
 * tell an editor what is wrong; this says nothing and drops it.
 */
export function keepSafe<T extends Root | ElementContent>(node: T): T {
  if (!('children' in node)) return node
  const children = (node.children as RootContent[]).flatMap((child): ElementContent[] => {
    if (child.type === 'text') return [{ type: 'text', value: child.value }]
    if (child.type !== 'element' || !Object.hasOwn(tags, child.tagName)) return []
    const allowed = tags[child.tagName]!
    const properties = Object.fromEntries(
      Object.entries(child.properties).filter(
        ([name, value]) => allowed.includes(name) && (name !== 'href' || address.test(String(value))),
      ),
    )
    const { type, tagName } = child
    return [keepSafe({ type, tagName, properties, children: child.children })]
  })
  return { ...node, children }
}
