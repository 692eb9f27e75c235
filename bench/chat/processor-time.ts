import { readFileSync } from 'node:fs'
import { pause } from '../../tests/drill/honest-client'

/** Linux counts in hundredths of a second, on every machine it runs on today. */
const millisecondsPerTick = 10

/** The processor time a process has used so far, all its threads together, in milliseconds. */
export function processorTime(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
  return (Number(fields[11]) + Number(fields[12])) * millisecondsPerTick
}

/** The memory a process holds, in megabytes. */
export function residentMemory(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024
}

/** Waits, two minutes at most, until a process has done what it does of its own: here, the mail of the chats just begun. */
export async function untilCalm(pid: number): Promise<void> {
  for (let before = processorTime(pid), second = 0; second < 120; second++) {
    await pause(1_000)
    const now = processorTime(pid)
    if (now - before < 50) return
    before = now
  }
}
