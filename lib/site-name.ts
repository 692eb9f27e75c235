import { store } from './store'
import type { Text } from './text'

/** What the whole site is called; a shop without a name of its own is not named twice. */
export function siteName(text: Text): string {
  const { name } = store()
  return isNamed() ? text('help.site', { shop: name }) : text('help.title')
}

/** Whether store.yml gives the shop a name. */
export function isNamed(): boolean {
  return store().name !== 'Help center'
}
