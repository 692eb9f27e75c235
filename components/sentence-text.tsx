import type { Sentence } from '@/lib/availability/schema'

/** A sentence with its moments as shop time; ReaderTimes turns them into the reader's. */
export function SentenceText({ sentence }: { sentence: Sentence }) {
  return sentence.map((piece) =>
    typeof piece === 'string' ? (
      piece
    ) : (
      <time key={piece.instant} dateTime={piece.instant} data-moment={piece.style}>
        {piece.label}
      </time>
    ),
  )
}
