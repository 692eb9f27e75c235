import { z } from 'zod'

const text = z.string().trim().min(1, 'is empty').max(300, 'is longer than 300 characters')
const media = (endings: string) =>
  z.string().regex(new RegExp(`^[A-Za-z0-9][\\w-]*(\\.[\\w-]+)*\\.(${endings})$`), {
    error: `is not the name of a file that ends in ${endings.replaceAll('|', ', ').replaceAll('?', '')}`,
  })
const picture = media('svg|png|jpe?g|webp|gif|avif')

/** What may stand between the tags. */
export type Children = 'none' | 'blocks' | 'line' | 'steps' | 'tabs' | 'table'
type Component = { props: z.ZodObject; children: Children; example: string }

/** Every component an article may use; nothing else is drawn. */
export const components: Record<string, Component> = {
  Callout: {
    props: z.strictObject({
      kind: z.enum(['note', 'tip', 'warning'], 'is none of note, tip, warning'),
      title: text.optional(),
    }),
    children: 'blocks',
    example: '<Callout kind="tip">…</Callout>',
  },
  Steps: { props: z.strictObject({}), children: 'steps', example: '<Steps>, then 1. 2. 3., then </Steps>' },
  Accordion: {
    props: z.strictObject({ title: text }),
    children: 'blocks',
    example: '<Accordion title="A question?">…</Accordion>',
  },
  Tabs: {
    props: z.strictObject({}),
    children: 'tabs',
    example: '<Tabs> with 2 to 6 <Tab title="…">…</Tab> </Tabs>',
  },
  Tab: {
    props: z.strictObject({ title: text }),
    children: 'blocks',
    example: '<Tab title="By card">…</Tab>',
  },
  Table: {
    props: z.strictObject({ caption: text }),
    children: 'table',
    example: '<Table caption="What it shows">, then a | table |, then </Table>',
  },
  Figure: {
    props: z.strictObject({ src: picture, alt: text.max(500), caption: text.optional() }),
    children: 'none',
    example: '<Figure src="boot-parts.svg" alt="What the picture shows" />',
  },
  Video: {
    props: z.strictObject({ src: media('webm|mp4'), title: text, poster: picture, captions: media('vtt') }),
    children: 'blocks',
    example: '<Video src="a.webm" title="…" poster="a.png" captions="a.vtt">what is said and shown</Video>',
  },
  ContactCard: {
    props: z.strictObject({ title: text.optional() }),
    children: 'line',
    example: '<ContactCard title="Still stuck?">one line</ContactCard>',
  },
  RelatedArticles: {
    props: z.strictObject({
      slugs: z.string().regex(/^\s*[a-z0-9-]+(\s*,\s*[a-z0-9-]+)*\s*$/, 'is not a list of slugs'),
    }),
    children: 'none',
    example: '<RelatedArticles slugs="track-your-parcel, parcel-is-late" />',
  },
  Variable: {
    props: z.strictObject({ name: z.string().min(1, 'is empty') }),
    children: 'none',
    example: '<Variable name="returns.period" />',
  },
}

export const componentNames = Object.keys(components)

/** The slugs in a RelatedArticles prop. */
export function slugsOf(list: string): string[] {
  return list.split(',').map((slug) => slug.trim())
}
