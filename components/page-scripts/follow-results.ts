/** Gives each link of the results above its article's own address and tells which one was opened. */
export function followResults(
  tell: (id: string, query: string, slug: string, rank: number) => void,
  id: string,
  query: string,
) {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-url]'))
    link.href = link.dataset.url!
  const opened = ({ target }: Event) => {
    const link = target instanceof Element && target.closest<HTMLAnchorElement>('a[data-url]')
    if (link) tell(id, query, link.dataset.slug!, Number(link.dataset.rank))
  }
  for (const kind of ['click', 'auxclick']) addEventListener(kind, opened, { capture: true })
}
