/** Called by Next.js once, before the first request. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { lookUpNoNames } = await import('./lib/look-up-no-names')
  lookUpNoNames()
  const { startOrExit } = await import('./start')
  await startOrExit()
}
