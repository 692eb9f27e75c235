import type { ShownAttachment } from '../schema'

/** What most mail servers take, 25 MB, with the third that mail adds to a file. */
const mostBytes = 18 * 1024 * 1024

/** Which files fit into one mail, the first first, and which are left. */
export function filesForMail(files: ShownAttachment[]): {
  carried: ShownAttachment[]
  left: ShownAttachment[]
} {
  let room = mostBytes
  const carried = files.filter(({ size }) => {
    const fits = size <= room
    if (fits) room -= size
    return fits
  })
  return { carried, left: files.filter((file) => !carried.includes(file)) }
}
