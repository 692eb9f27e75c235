/** An address that its owner recognizes and nobody else learns: `a…@example.com`. */
export function maskedAddress(address: string): string {
  return address.replace(/^(.)[^@]*/u, '$1…')
}
