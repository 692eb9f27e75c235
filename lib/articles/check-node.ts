import type { Heading, Nodes } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { components } from './components'

type Said = { wrong: string; instead: string }

const allowed = new Set(
  (
    'paragraph text emphasis strong delete inlineCode code break linkReference list listItem blockquote ' +
    'thematicBreak table tableRow tableCell'
  ).split(' '),
)

const known: Record<string, Said> = {
  mdxFlowExpression: {
    wrong: 'an expression {…}',
    instead: 'remove it, write \\{ for a brace, or use <Variable name="…" />',
  },
  mdxTextExpression: {
    wrong: 'an expression {…}',
    instead: 'remove it, write \\{ for a brace, or use <Variable name="…" />',
  },
  mdxjsEsm: {
    wrong: 'import or export',
    instead: 'remove it: components need no import; in a sentence, begin the line with another word',
  },
  html: { wrong: 'HTML', instead: `write Markdown, or one of ${Object.keys(components).join(', ')}` },
  footnoteReference: { wrong: 'a footnote', instead: 'say it in the sentence' },
  footnoteDefinition: { wrong: 'a footnote', instead: 'say it in the sentence' },
}

/** What is wrong with a node that is neither heading, link nor component. */
export function nodeProblem(node: Nodes): Said | undefined {
  if (node.type === 'image' || node.type === 'imageReference') {
    const src = node.type === 'image' ? node.url.split('/').pop() : 'picture.svg'
    const alt = node.alt || 'What the picture shows'
    return { wrong: 'a picture in Markdown', instead: `write <Figure src="${src}" alt="${alt}" />` }
  }
  if (node.type === 'listItem' && typeof node.checked === 'boolean') {
    return { wrong: 'a task list', instead: 'write the item without [ ]' }
  }
  if (allowed.has(node.type)) return undefined
  return known[node.type] ?? { wrong: `"${node.type}"`, instead: 'write it as plain Markdown' }
}

/** `before` is the depth of the last heading; 1 stands for the title. */
export function headingProblem(
  node: Heading,
  before: number,
  source: string,
  parents: Nodes[],
): Said | undefined {
  const text = toString(node)
  const component = parents.find((parent) => 'name' in parent && typeof parent.name === 'string')
  if (component && 'name' in component) {
    return { wrong: `a heading inside <${component.name}>`, instead: `write **${text}**, or move it outside` }
  }
  if (!text.trim()) return { wrong: 'a heading without text', instead: 'remove it, or write what follows' }
  if (node.depth === 1) {
    return { wrong: 'a # heading: the title is the first heading', instead: `write ## ${text}` }
  }
  if (lineOf(source, node).trimStart()[0] !== '#' && parents.length === 1) {
    return { wrong: 'an underlined heading', instead: `write ${'#'.repeat(node.depth)} ${text}` }
  }
  const deepest = Math.min(4, before + 1)
  if (node.depth <= deepest) return undefined
  const hashes = '#'.repeat(deepest)
  if (node.depth > 4) return { wrong: 'a heading below ####', instead: `write ${hashes} ${text}` }
  return {
    wrong: `a heading that jumps from ${before} to ${node.depth} #`,
    instead: `write ${hashes} ${text}`,
  }
}

function lineOf(source: string, node: Nodes): string {
  return source.split(/\r\n|\n|\r/)[(node.position?.start.line ?? 1) - 1] ?? ''
}
