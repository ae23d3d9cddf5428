/** Optimal string alignment distance (insert, delete, replace, swap of neighbours), given up at `most + 1`. */
export function editDistance(one: string, other: string, most: number): number {
  if (one === other) return 0
  if (Math.abs(one.length - other.length) > most) return most + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row]
    let best = row
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1]
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (now[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      )
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1])
        cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1)
      now.push(cost)
      if (cost < best) best = cost
    }
    if (best > most) return most + 1
    beforeLast = last
    last = now
  }
  return last[other.length] ?? most + 1
}

/** How many slips a word of this length may hold and still be recognised. */
export function slipsAllowed(length: number): number {
  return length >= 9 ? 2 : length >= 5 ? 1 : 0
}
