'use client'

import { usePathname } from 'next/navigation'
import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react'
import { ConversationList } from './list/conversation-list'
import { useDesk } from './desk-context'
import type { View } from './desk-shapes'
import { hasDraft } from './composer/drafts'
import { ShortcutSheet } from './parts/shortcut-sheet'
import { useShortcuts } from './parts/use-shortcuts'
import { ConversationPane } from './thread/conversation-pane'
import { EmptyPane } from './thread/empty-pane'
import { OpenTabs } from './thread/open-tabs'
import { useOpenTabs } from './use-open-tabs'
import { useSetting } from './use-setting'
import styles from './workspace.module.css'

const never = () => () => {}

/** The inbox as a live workspace. Until scripts run, and where none do, `children` stands: the same by plain pages. */
export function Workspace({ children }: { children: ReactNode }) {
  const runs = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  return runs ? <LiveWorkspace /> : <div className={styles.ground}>{children}</div>
}

/** The conversation an address of the inbox names. */
function conversationAt(path: string): string | null {
  return /^\/desk\/inbox\/([^/]+)$/.exec(path)?.[1] ?? null
}

function LiveWorkspace() {
  const { state, dispatch } = useDesk()
  const here = conversationAt(usePathname())
  const [view, setView] = useState<View>('all')
  const [showsFacts, setShowsFacts] = useState(false)
  const [showsKeys, setShowsKeys] = useState(false)
  const [usesShortcuts, setUsesShortcuts] = useSetting('shortcuts', true)
  useOpenTabs()
  useShortcuts(usesShortcuts, { here, setView, onHelp: () => setShowsKeys(true) })

  useEffect(() => {
    if (here) dispatch({ type: 'open', conversationId: here, keep: state.tabs.filter(hasDraft) })
  }, [here, state.tabs, dispatch])

  const pane = here ? (showsFacts ? 'facts' : 'thread') : 'list'
  return (
    <div className={styles.workspace} data-pane={pane}>
      <ConversationList view={view} onView={setView} here={here} />
      <div className={styles.middle}>
        <OpenTabs here={here} />
        {here ? (
          <ConversationPane
            key={here}
            id={here}
            showsFacts={showsFacts}
            onFacts={setShowsFacts}
            onKeys={() => setShowsKeys(true)}
          />
        ) : (
          <EmptyPane onKeys={() => setShowsKeys(true)} />
        )}
      </div>
      {showsKeys && (
        <ShortcutSheet on={usesShortcuts} onTurn={setUsesShortcuts} onClose={() => setShowsKeys(false)} />
      )}
    </div>
  )
}
