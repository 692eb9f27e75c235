'use client'

import { useState } from 'react'
import { desk } from '../desk-client'
import { useDesk } from '../desk-context'
import { useText } from '../workspace-text'
import styles from './presence-switch.module.css'

/** Whether shoppers find this person here. Only an open stream makes somebody present; away is a choice. */
export function PresenceSwitch() {
  const { state, dispatch, me } = useDesk()
  const text = useText()
  const [failed, setFailed] = useState(false)
  const away = state.here.find(({ id }) => id === me.id)?.away ?? false
  const isHere = state.connection === 'live' && !away
  const onClick = async () => {
    try {
      await desk.presence(!away)
      dispatch({ type: 'away', away: !away })
      setFailed(false)
    } catch {
      setFailed(true)
    }
  }
  const shown = state.connection !== 'live' ? 'presence-offline' : away ? 'presence-away' : 'presence-here'
  return (
    <button
      type="button"
      title={failed ? text('unreachable') : text('presence-hint')}
      className={styles.switch}
      onClick={onClick}
    >
      <span className={isHere ? styles.here : styles.away} aria-hidden="true" />
      {text(shown)}
      <span className={styles.hidden}>{text(away ? 'presence-come' : 'presence-leave')}</span>
    </button>
  )
}
