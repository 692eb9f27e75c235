import { SheetLinks } from '@/components/ui/sheet-links'
import type { Text } from '@/lib/text'
import { filterQuery } from '@/lib/unanswered/filter-address'
import type { Filter } from '@/lib/unanswered/schema'

type Props = { label: string; path: string; filter: Filter; total: number; perSheet: number; text: Text }

/** Leads through a list, keeping what was chosen. */
export function Sheets({ label, path, filter, total, perSheet, text }: Props) {
  const { sheet } = filter
  const sheets = Math.ceil(total / perSheet)
  return (
    <SheetLinks
      {...{ label, sheet, sheets }}
      hrefOf={(other) => path + filterQuery(filter, { sheet: other })}
      words={{
        previous: text('unanswered.previous'),
        next: text('unanswered.next'),
        place: text('unanswered.sheet', { sheet, sheets }),
      }}
    />
  )
}
