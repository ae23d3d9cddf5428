/** A clock that runs down: "4:05", "1:20:00". */
export function countdown(leftMs: number): string {
  const total = Math.max(0, Math.ceil(leftMs / 1000))
  const [hours, minutes, seconds] = [Math.floor(total / 3600), Math.floor((total % 3600) / 60), total % 60]
  const two = (n: number): string => String(n).padStart(2, '0')
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`
}
