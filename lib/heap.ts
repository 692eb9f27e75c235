import { setFlagsFromString } from 'node:v8'

/**
 * On a machine with much memory, V8 lets garbage grow to twice what is in use before it collects any: a shop with 10,000
 * articles would take a gigabyte for 230 MB of content and index. This lets it grow by half.
 */
export function collectEarlier(): void {
  setFlagsFromString('--heap-growing-percent=50')
}
