import { Button } from '@/components/ui/button'
import type { Text } from '@/lib/text'
import styles from './draft.module.css'

type Props = { id: string; branches: boolean; text: Text }

/** Downloads the file, writes it to a branch, or says that it is on its way. */
export function DraftButtons({ id, branches, text }: Props) {
  return (
    <p className={styles.buttons}>
      <button
        className={styles.download}
        formMethod="get"
        formAction={`/api/desk/unanswered/${encodeURIComponent(id)}/draft`}
      >
        {text('unanswered.draft-download')}
      </button>
      {branches && (
        <Button name="to" value="branch" look="secondary">
          {text('unanswered.draft-branch')}
        </Button>
      )}
      <Button name="to" value="file">
        {text('unanswered.draft-done')}
      </Button>
    </p>
  )
}
