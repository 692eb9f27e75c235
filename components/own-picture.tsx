import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { PersonPicture } from '@/components/ui/person-picture'
import { pictureTypes } from '@/lib/auth/picture/shown-picture'
import type { Text } from '@/lib/text'
import styles from './own-picture.module.css'

const said = {
  saved: ['success', 'staff.picture-saved'],
  removed: ['success', 'staff.picture-removed'],
  none: ['danger', 'staff.picture-none'],
  kind: ['danger', 'staff.picture-kind'],
  'too-large': ['danger', 'staff.picture-too-large'],
} as const

type Props = { name: string; picture?: string; outcome: string; text: Text }

/** The picture shoppers see beside one's answers: how it looks, another, none. Plain forms, because they carry a file. */
export function OwnPicture({ name, picture, outcome, text }: Props) {
  const [kind, sentence] = (Object.hasOwn(said, outcome) && said[outcome as keyof typeof said]) || []
  return (
    <div className={styles.picture}>
      {kind && sentence && <Notice kind={kind}>{text(sentence)}</Notice>}
      <PersonPicture name={name} picture={picture} />
      <form className={styles.form} method="post" action="/api/desk/picture" encType="multipart/form-data">
        <Field
          name="picture"
          type="file"
          label={text('staff.picture-choose')}
          hint={text('staff.picture-hint')}
          accept={pictureTypes.join()}
          required
        />
        <Button look="secondary">{text('staff.picture-save')}</Button>
      </form>
      {picture && (
        <form method="post" action="/api/desk/picture" encType="multipart/form-data">
          <Button look="quiet" name="remove" value="yes">
            {text('staff.picture-remove')}
          </Button>
        </form>
      )}
    </div>
  )
}
