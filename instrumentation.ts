/** Called by Next.js once, before the first request. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  // Libraries with native code ask Node.js for a report to learn which C library there is. Unless told otherwise it looks
  // up the name of everybody who is connected, one by one, while nothing else runs: after a crash, with a hundred shoppers
  // reconnecting, that took 20 seconds.
  Object.assign(process.report, { excludeNetwork: true })
  const { startOrExit } = await import('./start')
  await startOrExit()
}
