/** One server-sent event as it goes over the wire. `id` is what a reader that comes back names as its last. */
export function eventFrame(event: string, data: unknown, id?: number): Uint8Array {
  return Buffer.from(
    `event: ${event}\n${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`,
  )
}
