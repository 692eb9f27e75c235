let context: AudioContext | null = null

/** Browsers play sound only after the person has touched the page; until then this is false. */
export function canSound(): boolean {
  return context?.state === 'running'
}

/** Call from a click or a key. */
export async function allowSound(): Promise<boolean> {
  context ??= new AudioContext()
  if (context.state !== 'running') await context.resume().catch(() => {})
  return canSound()
}

/** Two soft notes, rising; made here, so that there is no file to load. */
export function ring(): void {
  if (!context || context.state !== 'running') return
  note(context, 659, 0)
  note(context, 880, 0.18)
}

/** One low note: a message in a conversation one has. */
export function tick(): void {
  if (context?.state === 'running') note(context, 523, 0, 0.08)
}

function note(audio: AudioContext, frequency: number, after: number, loudness = 0.16): void {
  const start = audio.currentTime + after
  const tone = audio.createOscillator()
  const volume = audio.createGain()
  tone.type = 'sine'
  tone.frequency.value = frequency
  volume.gain.setValueAtTime(0, start)
  volume.gain.linearRampToValueAtTime(loudness, start + 0.02)
  volume.gain.exponentialRampToValueAtTime(0.0001, start + 0.5)
  tone.connect(volume).connect(audio.destination)
  tone.start(start)
  tone.stop(start + 0.55)
}
