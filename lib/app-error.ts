import type { MessageKey, MessageValues } from './text'

/** The closed set of ways in which a request can end without success. */
export type ErrorCode = 'not-found' | 'invalid' | 'signed-out' | 'conflict' | 'rate-limited' | 'unavailable'

export const statusOf: Record<ErrorCode, number> = {
  'not-found': 404,
  invalid: 400,
  'signed-out': 401,
  conflict: 409,
  'rate-limited': 429,
  unavailable: 503,
}

type Details = { values?: MessageValues; retryAfterSeconds?: number; cause?: unknown }

/** An expected failure. `key` names the sentence that tells a person what happened, what was kept and what to do. */
export class AppError extends Error {
  readonly values?: MessageValues
  readonly retryAfterSeconds?: number

  constructor(
    readonly code: ErrorCode,
    readonly key: MessageKey,
    details: Details = {},
  ) {
    super(`${code}: ${key}`, { cause: details.cause })
    this.name = 'AppError'
    this.values = details.values
    this.retryAfterSeconds = details.retryAfterSeconds
  }
}
