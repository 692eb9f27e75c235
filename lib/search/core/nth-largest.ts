/** The value that stands at place `nth` (from 1) when the largest come first; `values` are put in another order. */
export function nthLargest(values: Float64Array, nth: number): number {
  const place = nth - 1
  let [from, to] = [0, values.length - 1]
  while (from < to) {
    const middle = values[(from + to) >> 1]!
    let [left, right] = [from, to]
    while (left <= right) {
      while (values[left]! > middle) left++
      while (values[right]! < middle) right--
      if (left > right) break
      const value = values[left]!
      values[left++] = values[right]!
      values[right--] = value
    }
    if (place <= right) to = right
    else if (place >= left) from = left
    else break
  }
  return values[place]!
}
