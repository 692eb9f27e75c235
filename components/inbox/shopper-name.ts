import type { Summary } from './desk-shapes'
import type { WorkspaceText } from './workspace-text'

/** What to call whoever wrote: their name, else their address, else a word for it. */
export function shopperOf(
  { shopperName, shopperEmail }: Pick<Summary, 'shopperName' | 'shopperEmail'>,
  text: WorkspaceText,
): string {
  return shopperName ?? shopperEmail ?? text('visitor')
}
