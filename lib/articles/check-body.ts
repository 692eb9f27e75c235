import type { Nodes, Root } from 'mdast'
import { checkChildren } from './check-children'
import { type MdxElement, checkElement } from './check-element'
import { headingProblem, nodeProblem } from './check-node'
import { checkLink } from './check-link'
import { slugsOf } from './components'
import { nearest } from './nearest'
import type { Problem } from './problem'

/** What a body points at and only the whole set can answer for. */
export type Reference = {
  kind: 'link' | 'article' | 'file'
  to: string
  file: string
  line: number
  column: number
}
export type CheckedBody = {
  problems: Problem[]
  references: Reference[]
  props: Map<object, Record<string, string>>
}

/** Walks an article's tree: only what is known is allowed, everything else is a problem. */
export function checkBody(
  file: string,
  tree: Root,
  source: string,
  variables: Record<string, string>,
): CheckedBody {
  const checked: CheckedBody = { problems: [], references: [], props: new Map() }
  let depth = 1
  const place = (node: Nodes) => ({
    file,
    line: node.position?.start.line ?? 1,
    column: node.position?.start.column ?? 1,
  })
  const report = (node: Nodes, ...said: { wrong: string; instead: string }[]) =>
    checked.problems.push(...said.map((each) => ({ ...place(node), ...each })))
  const refer = (node: Nodes, kind: Reference['kind'], to: string) =>
    checked.references.push({ ...place(node), kind, to })

  const visitElement = (node: MdxElement, parents: Nodes[]) => {
    const { props, problems } = checkElement(node)
    report(node, ...problems)
    if (!problems.some(({ wrong }) => /^(HTML|unknown component|<>)/.test(wrong))) {
      report(node, ...checkChildren(node, parents))
    }
    if (!props) return
    checked.props.set(node, props)
    for (const key of ['src', 'poster', 'captions']) if (props[key]) refer(node, 'file', props[key])
    if (props.slugs) for (const slug of slugsOf(props.slugs)) refer(node, 'article', slug)
    if (props.name && !Object.hasOwn(variables, props.name)) {
      report(node, unknownVariable(props.name, Object.keys(variables)))
    }
  }
  const visit = (node: Nodes, parents: Nodes[]) => {
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') visitElement(node, parents)
    else if (node.type === 'heading') {
      const problem = headingProblem(node, depth, source, parents)
      depth = node.depth
      if (problem) report(node, problem)
    } else if (node.type === 'link' || node.type === 'definition') {
      const problem = checkLink(node.url)
      if (problem) report(node, problem)
      else refer(node, 'link', node.url)
    } else {
      const problem = nodeProblem(node)
      if (problem) report(node, problem)
    }
    if ('children' in node) for (const child of node.children) visit(child, [...parents, node])
  }
  for (const node of tree.children) visit(node, [tree])
  return checked
}

function unknownVariable(name: string, known: string[]): { wrong: string; instead: string } {
  const wrong = `unknown variable "${name}"`
  const meant = nearest(name, known)
  if (meant) return { wrong, instead: `write "${meant}", or add ${name} to variables: in store.yml` }
  return { wrong, instead: `add ${name} to variables: in store.yml` }
}
