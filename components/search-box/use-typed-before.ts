import { type RefObject, useEffect, useEffectEvent } from 'react'

/** Tells what stood in the field, and whether it had the focus, when this script began to run: nothing typed before is lost. */
export function useTypedBefore(
  field: RefObject<HTMLInputElement | null>,
  onBefore: (typed: string, hasFocus: boolean) => void,
) {
  const tell = useEffectEvent(onBefore)
  useEffect(() => {
    const { current } = field
    if (current) tell(current.value, current === document.activeElement)
  }, [field])
}
