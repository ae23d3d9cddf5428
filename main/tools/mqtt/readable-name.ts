/**
 * A name that was made for topics, as a person would write it: "living_room/lamp" is "Living room lamp", «кухня_свет» «Кухня свет».
 * A slash parts levels of a topic where the name has no spaces; in "Open/close gate" it is part of the name.
 */
export function readableName(name: string): string {
  const hasSpaces = /\s/u.test(name.trim())
  const spaced = name
    .replaceAll('_', ' ')
    .replaceAll(hasSpaces ? /\s+\/\s+/gu : /\//gu, ' ')
    .replaceAll(/(?<=\p{L})-(?=\p{L})/gu, hasSpaces ? '-' : ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim()
  return spaced === spaced.toLowerCase() ? spaced.charAt(0).toUpperCase() + spaced.slice(1) : spaced
}
