/** Makes tabs of the links to the panels with these ids. The panel shown is the one picked, else the one the address names. */
export function switchTabs(ids: readonly string[]) {
  const tabs = ids.map((id) => document.getElementById(`${id}.tab`)!)
  const panels = ids.map((id) => document.getElementById(id)!)
  const strip = tabs[0]!.parentElement!
  let isPicked = false

  const show = (at: number) => {
    for (const [place, tab] of tabs.entries()) {
      const isShown = String(place === at)
      tab.dataset.chosen = panels[place]!.dataset.chosen = isShown
      tab.setAttribute('aria-selected', isShown)
      tab.tabIndex = place === at ? 0 : -1
    }
  }
  const showNamed = () => {
    if (!isPicked) show(Math.max(0, ids.indexOf(location.hash.slice(1))))
  }
  const pick = (event: Event, at: number) => {
    event.preventDefault()
    isPicked = true
    show(at)
  }
  const stepped = (key: string, at: number) => {
    const last = tabs.length - 1
    const [forwards, back] =
      getComputedStyle(strip).direction === 'rtl' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft']
    if (key === forwards) return at === last ? 0 : at + 1
    if (key === back) return at === 0 ? last : at - 1
    if (key === 'Home') return 0
    return key === 'End' ? last : undefined
  }

  strip.setAttribute('role', 'tablist')
  for (const [place, tab] of tabs.entries()) {
    tab.setAttribute('role', 'tab')
    tab.setAttribute('aria-controls', ids[place]!)
    panels[place]!.setAttribute('role', 'tabpanel')
    panels[place]!.setAttribute('aria-labelledby', tab.id)
    tab.addEventListener('click', (event) => pick(event, place))
    tab.addEventListener('keydown', (event) => {
      const next = stepped(event.key, place)
      if (next === undefined) return
      pick(event, next)
      tabs[next]!.focus()
    })
  }
  addEventListener('hashchange', showNamed)
  showNamed()
  strip.parentElement!.dataset.ready = ''
}
