const letters: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

/** Lower case without diacritics, so that "Größe", "GROSSE" and "grosse" are the same word. */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  if (/^[ -~]*$/.test(lower)) return lower
  return (
    lower
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      // What was one sign for a capital ("㎏", "𝓐") is a capital only now.
      .toLowerCase()
      .replace(/[ßæœøłđðþı]/g, (letter) => letters[letter]!)
  )
}
