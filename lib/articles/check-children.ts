import type { Nodes, RootContent } from 'mdast'
import type { MdxElement } from './check-element'
import { components } from './components'

type Said = { wrong: string; instead: string }

/** Whether what stands between a component's tags, and around it, is what it can draw. */
export function checkChildren(node: MdxElement, parents: Nodes[]): Said[] {
  const name = node.name!
  const { children, example } = components[name]!
  const parent = parents.at(-1)!
  const parentName = 'name' in parent ? parent.name : undefined
  const instead = `write ${example}`
  if (name !== 'Variable' && node.type === 'mdxJsxTextElement') {
    return [
      {
        wrong: `<${name}> inside a sentence`,
        instead: 'put it on a line of its own, with blank lines around',
      },
    ]
  }
  if (name === 'Tab' && parentName !== 'Tabs') {
    return [{ wrong: '<Tab> outside <Tabs>', instead: `write ${components.Tabs!.example}` }]
  }
  if (parents.some((around) => 'name' in around && around.name === name)) {
    return [{ wrong: `<${name}> inside <${name}>`, instead: 'close the first one before the second' }]
  }
  const wrong = problemOf(children, node.children as RootContent[])
  return wrong ? [{ wrong: `<${name}> ${wrong}`, instead }] : []
}

function problemOf(expected: string, children: RootContent[]): string | undefined {
  const only = children.length === 1 ? children[0] : undefined
  switch (expected) {
    case 'none':
      return children.length ? 'has something between its tags' : undefined
    case 'blocks':
      return children.length ? undefined : 'is empty'
    case 'line':
      return !children.length || only?.type === 'paragraph' ? undefined : 'holds more than one line of text'
    case 'steps':
      return only?.type === 'list' && only.ordered ? undefined : 'does not hold exactly one numbered list'
    case 'table':
      return only?.type === 'table' ? undefined : 'does not hold exactly one table'
    default: {
      const tabs = children.filter((child) => child.type === 'mdxJsxFlowElement' && child.name === 'Tab')
      if (tabs.length !== children.length) return 'holds something that is not a <Tab>'
      return tabs.length >= 2 && tabs.length <= 6 ? undefined : `holds ${tabs.length} <Tab>`
    }
  }
}
