/** What a form shows after the server answered; empty before. */
export type FormState = {
  /** what was done */
  done?: string
  /** what went wrong with the whole form */
  problem?: string
  /** what is wrong with one field, by its name */
  problems?: Record<string, string>
  /** what was typed, by field: shown again until the server said yes */
  typed?: Record<string, string>
  /** what the action made, for the form to show once */
  made?: Record<string, string>
}
