import type { Text } from '@/lib/text'

/** The most results the box shows. */
export const suggestionLimit = 5

/** The sentences of the box, made on the server: `{query}` and `{corrected}` are filled in by the browser, `counts[n]` announces n results. */
export function searchBoxText(text: Text) {
  const query = '{query}'
  return {
    label: text('search.label'),
    placeholder: text('search.placeholder'),
    short: text('search.placeholder-short'),
    submit: text('search.submit'),
    suggestions: text('search.suggestions'),
    all: text('search.see-all', { query }),
    corrected: text('search.corrected', { corrected: '{corrected}' }),
    literally: text('search.literally', { query }),
    nothing: text('search.row-nothing'),
    ask: text('search.row-ask', { query }),
    counts: Array.from({ length: suggestionLimit + 1 }, (_, count) => text('search.live-count', { count })),
  }
}

export type SearchBoxText = ReturnType<typeof searchBoxText>
