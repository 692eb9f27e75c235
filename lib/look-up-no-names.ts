import { report } from 'node:process'

/**
 * Libraries with native code ask Node.js for a report to learn which C library there is. Unless told otherwise it looks up
 * the name of everybody who is connected, one by one, while nothing else runs: after a crash, with a hundred shoppers
 * reconnecting, that took 20 seconds. To be called before any of them is loaded.
 */
export function lookUpNoNames(): void {
  // The types of Node.js 20 do not have it yet.
  Object.assign(report, { excludeNetwork: true })
}
