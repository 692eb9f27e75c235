import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import { componentNames, components } from './components'
import { nearest } from './nearest'

export type MdxElement = MdxJsxFlowElement | MdxJsxTextElement
type Said = { wrong: string; instead: string }

/** Name and props of an element, or what is wrong with them. */
export function checkElement(element: MdxElement): { props?: Record<string, string>; problems: Said[] } {
  const { name } = element
  const component = name && Object.hasOwn(components, name) ? components[name] : undefined
  if (!component) return { problems: [unknownElement(name)] }
  const { given, problems } = literalProps(element)
  const parsed = component.props.safeParse(given)
  const failed = new Set(problems.map(({ prop }) => prop))
  const issues = parsed.success ? [] : parsed.error.issues
  const known = Object.keys(component.props.shape)
  for (const issue of issues) {
    if (issue.code === 'unrecognized_keys') {
      problems.push(...issue.keys.map((prop) => ({ prop, ...unknownProp(name!, prop, known) })))
      continue
    }
    const prop = String(issue.path[0])
    if (failed.has(prop)) continue
    failed.add(prop)
    const wrong = prop in given ? `"${prop}" of <${name}> ${issue.message}` : `<${name}> has no "${prop}"`
    problems.push({ prop, wrong, instead: `write ${component.example}` })
  }
  if (problems.length) return { problems }
  return { props: parsed.data as Record<string, string>, problems: [] }
}

function unknownElement(name: string | null): Said {
  const list = componentNames.join(', ')
  if (!name) return { wrong: '<> without a name', instead: `write Markdown, or one of ${list}` }
  if (/^[a-z]/.test(name)) return { wrong: `HTML: <${name}>`, instead: `write Markdown, or one of ${list}` }
  const meant = nearest(name, componentNames)
  return { wrong: `unknown component <${name}>`, instead: `write ${meant ? `<${meant}>` : 'one'} of ${list}` }
}

function unknownProp(name: string, prop: string, known: string[]): Said {
  const meant = nearest(prop, known)
  const list = known.length ? `<${name}> knows ${known.join(', ')}` : `<${name}> has no props`
  const instead = meant ? `write "${meant}"; ${list}` : `remove it; ${list}`
  return { wrong: `unknown prop "${prop}" of <${name}>`, instead }
}

function literalProps({ name, attributes }: MdxElement) {
  const given: Record<string, string> = {}
  const problems: (Said & { prop: string })[] = []
  for (const attribute of attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      problems.push({ prop: '{', wrong: `{…} in <${name}>`, instead: 'write each prop as name="text"' })
      continue
    }
    const prop = attribute.name
    const wrong = Object.hasOwn(given, prop)
      ? `"${prop}" of <${name}> is given twice`
      : typeof attribute.value === 'string'
        ? undefined
        : `"${prop}" of <${name}> is not text between quotes`
    if (wrong) problems.push({ prop, wrong, instead: `write ${prop}="…" once, with text` })
    else Object.defineProperty(given, prop, { value: attribute.value, enumerable: true, configurable: true })
  }
  return { given, problems }
}
