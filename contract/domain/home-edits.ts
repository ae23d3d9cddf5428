/**
 * What a person changed about a home: names, rooms, floors, aliases, hidden and favourite things, "ask first". Kept beside what devices announce and
 * laid over it. In all of it an absent field means "as announced".
 */
import { z } from 'zod'

/** As people see and say it. */
export const GivenName = z.string().trim().min(1).max(80)
const Aliases = z.array(GivenName).max(20)

/** Of a wish: where a thing is to be. A name may be that of a room (a floor) that is there already, or of a new one. */
export const PlaceChoice = z.union([
  z.object({ id: z.string() }),
  z.object({ name: GivenName }),
  z.literal('nowhere'),
])
export type PlaceChoice = z.infer<typeof PlaceChoice>

/** A wish about one device: null takes an earlier change back, an absent field leaves it. */
export const EntityChange = z.object({
  entityId: z.string(),
  name: GivenName.nullable().optional(),
  area: PlaceChoice.nullable().optional(),
  aliases: Aliases.nullable().optional(),
  isHidden: z.boolean().optional(),
  isFavorite: z.boolean().optional(),
  asksFirst: z.boolean().optional(),
})
export type EntityChange = z.infer<typeof EntityChange>

export const AreaChange = z.object({
  areaId: z.string(),
  name: GivenName.nullable().optional(),
  floor: PlaceChoice.nullable().optional(),
  aliases: Aliases.nullable().optional(),
})
export type AreaChange = z.infer<typeof AreaChange>
