import type { Text } from '@/lib/text'
import { Button } from '../ui/button'
import styles from './question-form.module.css'

/** Asks for a question to try; a plain form that changes the address. */
export function QuestionForm({ question, longest, text }: { question: string; longest: number; text: Text }) {
  return (
    <search>
      <form action="/desk/search" className={styles.form}>
        <input
          key={question}
          className={styles.field}
          type="search"
          name="q"
          defaultValue={question}
          maxLength={longest}
          aria-label={text('question.label')}
          placeholder={text('question.label')}
        />
        <Button>{text('question.submit')}</Button>
      </form>
    </search>
  )
}
