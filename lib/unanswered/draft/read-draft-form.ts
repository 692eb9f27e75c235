const ofTheForm = new Set(['question', 'seen', 'to'])

/** What a draft form holds, sent or in an address: an empty field was left out, ticked phrasings are a list. */
export function readDraftForm(given: FormData | URLSearchParams): Record<string, unknown> {
  const names = [...new Set(given.keys())].filter((name) => !ofTheForm.has(name) && !name.startsWith('$'))
  return Object.fromEntries(
    names
      .map((name) => [name, name === 'phrasings' ? given.getAll(name) : given.get(name)] as const)
      .filter(([, value]) => value !== ''),
  )
}
