const ink = '#14181a'
const paper = '#ffffff'

type Rgb = [red: number, green: number, blue: number]

function rgbOf(colour: string): Rgb {
  const channel = (start: number) => parseInt(colour.slice(start, start + 2), 16)
  return [channel(1), channel(3), channel(5)]
}

function luminance(colour: string): number {
  const [red, green, blue] = rgbOf(colour).map((value) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as Rgb
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function mix(colour: string, other: string, share: number): string {
  const to = rgbOf(other)
  const mixed = rgbOf(colour).map((value, index) => Math.round(value * (1 - share) + to[index]! * share))
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

/** WCAG contrast of two #rrggbb colours: 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/** The colour of text on a filled `colour`: whichever of ink and paper reads better. */
export function textOn(colour: string): string {
  return contrast(ink, colour) > contrast(paper, colour) ? ink : paper
}

/** `colour`, moved away from `surface` until text in it has a contrast of 4.8 there: a shop's yellow stays a link one can read. */
export function readableOn(surface: string, colour: string): string {
  const away = luminance(surface) > 0.5 ? '#000000' : '#ffffff'
  for (let share = 0; share < 1; share += 0.04) {
    const candidate = mix(colour, away, share)
    if (contrast(candidate, surface) >= 4.8) return candidate
  }
  return away
}
