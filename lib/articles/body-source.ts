import type { PhrasingContent, Root, RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Problem } from './problem'
import { syntaxProblem } from './syntax-problem'

const markdown = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze()

/** The body of an article as a tree that was not checked yet; places in it are places in the file. */
export function parseBody(file: string, body: string, bodyLine: number): { tree?: Root; problem?: Problem } {
  const text = '\n'.repeat(bodyLine - 1) + body
  try {
    const tree = markdown.parse(text)
    unravel(tree as Parent)
    return { tree }
  } catch (error) {
    return { problem: syntaxProblem(file, text, error) }
  }
}

type Parent = { type: string; name?: string | null; children: RootContent[] }

const isComponent = (node: RootContent | PhrasingContent) =>
  (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') && node.name !== 'Variable'
const isBlank = (node: RootContent | PhrasingContent) => node.type === 'text' && !node.value.trim()

/** `<Tab title="a">text</Tab>` on one line is read as a sentence: makes the blocks out of it that it stands for. */
function unravel(parent: Parent) {
  parent.children = parent.children.flatMap((node): RootContent[] => {
    const inline = node.type === 'paragraph' ? node.children : []
    const lone = inline.some(isComponent) && inline.every((child) => isComponent(child) || isBlank(child))
    if (!lone) return [node]
    return inline.filter(isComponent).map((child) => ({ ...child, type: 'mdxJsxFlowElement' }) as RootContent)
  })
  for (const node of parent.children) {
    if (!('children' in node)) continue
    const phrasing =
      node.type === 'mdxJsxFlowElement' ? (node.children as RootContent[]).filter(isPhrasing) : []
    if (phrasing.length && phrasing.length === node.children.length) {
      const { position } = node as RootContent
      ;(node as Parent).children = [{ type: 'paragraph', children: phrasing, position } as RootContent]
    }
    unravel(node as Parent)
  }
}

const phrasingTypes = /^(text|emphasis|strong|delete|inlineCode|break|link|linkReference|mdxJsxTextElement)$/

function isPhrasing(node: RootContent): boolean {
  return phrasingTypes.test(node.type)
}
