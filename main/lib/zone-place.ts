/** Where a zone's principal city lies: good enough for sunset until somebody says where the home is. From the tz database (zone.tab). */
import zones from '../../resources/places/zones.json'

export interface ZonePlace {
  /** "Berlin", "New York". */
  readonly city: string
  /** Degrees; north and east are positive. */
  readonly latitude: number
  readonly longitude: number
}

/** @param tz IANA name. Null: UTC and other zones that lie nowhere. */
export function placeOfZone(tz: string): ZonePlace | null {
  const [latitude, longitude] = (zones as Readonly<Record<string, readonly number[]>>)[tz] ?? []
  if (latitude === undefined || longitude === undefined) return null
  return { city: (tz.split('/').at(-1) ?? tz).replaceAll('_', ' '), latitude, longitude }
}
