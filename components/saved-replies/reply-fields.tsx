import type { Text } from '@/lib/text'
import { Field } from '../ui/field'
import styles from './reply-fields.module.css'

const examples = (slug: string) =>
  [
    ['{{shopper.name | there}}', 'agents.variable-shopper-name'],
    ['{{agent.name}}', 'agents.variable-agent-name'],
    ['{{shop.name}}', 'agents.variable-shop-name'],
    [`{{article.title ${slug}}}`, 'agents.variable-article-title'],
    [`{{article.url ${slug}}}`, 'agents.variable-article-url'],
  ] as const

type Props = {
  text: Text
  /** slug of one that is there, as an example */
  article: string
  title?: string
  body?: string
}

/** What a saved reply is made of, with what can be filled in. */
export function ReplyFields({ text, article, title, body }: Props) {
  return (
    <>
      <Field
        name="title"
        label={text('agents.reply-title')}
        hint={text('agents.reply-title-hint')}
        value={title}
        required
        maxLength={80}
      />
      <Field name="body" label={text('agents.reply-body')} value={body} required rows={7} maxLength={5000} />
      <div className={styles.variables}>
        <p>{text('agents.reply-variables')}</p>
        <dl>
          {examples(article).map(([written, key]) => (
            <div key={written}>
              <dt>
                <code>{written}</code>
              </dt>
              <dd>{text(key)}</dd>
            </div>
          ))}
        </dl>
      </div>
    </>
  )
}
