'use client'

import { useId, useState } from 'react'
import { Button } from './button'
import styles from './copy-field.module.css'

type Props = { label: string; value: string; copy: string; copied: string }

/** A value to take elsewhere. Selecting it by hand works as well. */
export function CopyField({ label, value, copy, copied }: Props) {
  const id = useId()
  const [done, setDone] = useState(false)
  const onCopy = async () => {
    await navigator.clipboard.writeText(value)
    setDone(true)
  }
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <div className={styles.row}>
        <input id={id} readOnly value={value} onFocus={(event) => event.currentTarget.select()} />
        <Button type="button" look="secondary" onClick={onCopy}>
          {done ? copied : copy}
        </Button>
      </div>
    </div>
  )
}
