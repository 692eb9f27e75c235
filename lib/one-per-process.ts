const kept = globalThis as unknown as { askwell?: Map<string, unknown> }

/**
 * Next.js loads a module once per bundle (start-up, pages, routes), so a module variable is not one per process.
 * What must be (a database connection, a watcher, the index) is kept here under a name.
 */
export function onePerProcess<T>(name: string, make: () => T): T {
  const all = (kept.askwell ??= new Map())
  if (!all.has(name)) all.set(name, make())
  return all.get(name) as T
}
