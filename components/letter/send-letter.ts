type Outcome = 'sent' | { message?: string; isOtherWording: boolean }

/** Posts what stands in `form`; says what went wrong in the server's words, if it had any. */
export async function sendLetter(form: HTMLFormElement): Promise<Outcome> {
  const data = new FormData(form)
  const given = [...data].filter(([name, value]) => name !== 'articles' && value !== '')
  const letter = { ...Object.fromEntries(given), articles: data.getAll('articles') }
  try {
    const response = await fetch(form.action, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(letter),
      signal: AbortSignal.timeout(30_000),
    })
    if (response.ok) return 'sent'
    const { error } = (await response.json()) as { error?: { message: string } }
    return { message: error?.message, isOtherWording: response.status === 409 }
  } catch {
    return { isOtherWording: false }
  }
}
