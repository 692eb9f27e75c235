type Acts = {
  /** the page is looked at again, after sleep or behind others */
  wake: () => void
  /** the network is there again, or another */
  renew: () => void
  /** from time to time, while the page is looked at */
  look: () => void
  /** another tab took this away from the storage */
  stored: (key: string | null) => void
}

const everySoOften = 20_000

/** Tells when a page has to take up again what it may have missed. */
export function whenBack({ wake, renew, look, stored }: Acts) {
  const ifSeen = (act: () => void) => () => {
    if (document.visibilityState === 'visible') act()
  }
  addEventListener('storage', ({ key, newValue }) => newValue === null && stored(key))
  addEventListener('online', () => {
    renew()
    wake()
  })
  addEventListener('pageshow', ifSeen(wake))
  addEventListener('focus', ifSeen(wake))
  document.addEventListener('visibilitychange', ifSeen(wake))
  setInterval(ifSeen(look), everySoOften)
}
