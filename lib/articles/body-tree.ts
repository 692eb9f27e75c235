import type { Element, ElementContent, Root } from 'hast'
import { toString } from 'mdast-util-to-string'
import type { Heading, Root as MarkdownRoot, RootContent } from 'mdast'
import GithubSlugger from 'github-slugger'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import type { MdxElement } from './check-element'

/** How a component's element is finished: what it shows that does not stand in its props. */
export type Finish = (
  name: string,
  props: Record<string, string>,
) => { children?: ElementContent[]; extra?: object }

type State = { all: (node: never) => ElementContent[] }

/** The checked tree of an article as elements to draw: components by name, headings with their anchors. */
export function bodyTree(
  tree: MarkdownRoot,
  props: Map<object, Record<string, string>>,
  finish: Finish,
): Root {
  const slugger = new GithubSlugger()
  const anchors = new Map<object, string>()
  let groups = 0
  const prepare = (node: RootContent | MarkdownRoot) => {
    if (node.type === 'heading') anchors.set(node, slugger.slug(headingText(node)))
    if (node.type === 'mdxJsxFlowElement') {
      if (node.name === 'Accordion') anchors.set(node, slugger.slug(props.get(node)!.title!))
      // A dot keeps these apart from the anchors of headings, which never hold one.
      if (node.name === 'Tabs') {
        groups += 1
        node.children.forEach((tab, place) => anchors.set(tab, `tab.${groups}.${place + 1}`))
      }
    }
    if ('children' in node) node.children.forEach((child) => prepare(child as RootContent))
  }
  prepare(tree)
  const element = (state: State, node: MdxElement): Element => {
    const given = props.get(node)!
    const { children, extra } = finish(node.name!, given)
    const id = anchors.get(node)
    return {
      type: 'element',
      tagName: node.name!,
      properties: { ...given, ...extra, ...(id && { id }) },
      children: children ?? state.all(node as never),
    }
  }
  const heading = (state: State, node: Heading): Element => ({
    type: 'element',
    tagName: `h${node.depth}`,
    properties: { id: anchors.get(node) },
    children: state.all(node as never),
  })
  return unified()
    .use(remarkRehype, { handlers: { mdxJsxFlowElement: element, mdxJsxTextElement: element, heading } })
    .runSync(tree) as Root
}

function headingText(node: Heading): string {
  return toString(node).replace(/\s+/g, ' ').trim()
}
