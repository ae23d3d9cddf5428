/**
 * Writes resources/places/zones.json: where the principal city of each IANA zone lies, from the tz database's zone.tab and the links of
 * tzdata.zi (both in the public domain). Run by hand when zones are added: node scripts/make-zone-places.mjs ZONE.TAB TZDATA.ZI
 */
import { readFileSync, writeFileSync } from 'node:fs'

const [zoneTab, tzdata] = process.argv.slice(2)
if (zoneTab === undefined || tzdata === undefined)
  throw new Error('usage: node scripts/make-zone-places.mjs ZONE.TAB TZDATA.ZI')
/** @param {string} file */
const linesOf = (file) => readFileSync(file, 'utf8').split('\n')

/** "+5230+01322" and "+404251-0740023" are degrees, minutes and seconds (ISO 6709). @param {string} text */
function degrees(text) {
  const digits = text.slice(1)
  const head = digits.length % 2 === 0 ? 2 : 3
  const [minutes = '00', seconds = '00'] = digits.slice(head).match(/../gu) ?? []
  const value = Number(digits.slice(0, head)) + Number(minutes) / 60 + Number(seconds) / 3600
  return Number((text[0] === '-' ? -value : value).toFixed(2))
}

/** @type {Map<string, readonly [number, number]>} */
const places = new Map()
for (const line of linesOf(zoneTab)) {
  const [, coordinates, zone] = line.split('\t')
  const [latitude, longitude] = coordinates?.match(/[+-]\d+/gu) ?? []
  if (line.startsWith('#') || zone === undefined || latitude === undefined || longitude === undefined)
    continue
  places.set(zone, [degrees(latitude), degrees(longitude)])
}
for (const line of linesOf(tzdata)) {
  const [kind, target = '', name = ''] = line.split(' ')
  const place =
    kind === 'L' && name.includes('/') && !name.startsWith('Etc/') ? places.get(target) : undefined
  if (place && !places.has(name)) places.set(name, place)
}
const rows = [...places]
  .sort()
  .map(([zone, place]) => `  ${JSON.stringify(zone)}: ${JSON.stringify(place).replace(',', ', ')}`)
writeFileSync('resources/places/zones.json', `{\n${rows.join(',\n')}\n}\n`)
