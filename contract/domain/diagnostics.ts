/** What is measured of the home's workings, for whoever wants to know why something does not appear or does not answer. */
import { z } from 'zod'

/** Counted since the broker of the settings was first tried; another broker counts anew. */
export const LinkTraffic = z.object({
  /** MQTT version of the last connection. */
  protocol: z.enum(['5.0', '3.1.1']),
  /** Epoch milliseconds; null while there is no connection. */
  onlineSinceMs: z.number().nullable(),
  messages: z.number(),
  /** Mean of the last ten seconds. */
  messagesPerSecond: z.number(),
  /** Connections that came back after one was lost. */
  reconnects: z.number(),
  /** Connections closed because the other side broke the protocol or sent too much at once. */
  protocolErrors: z.number(),
})
export type LinkTraffic = z.infer<typeof LinkTraffic>

/** What a device says of itself, and its topics by what they are for. */
export const EntityOrigin = z.object({
  name: z.string(),
  /** Name of its room; null: none announced. */
  area: z.string().nullable(),
  /** How the device announces itself: homeassistant, zigbee2mqtt, tasmota, homie. */
  dialect: z.string().nullable(),
  announcedOn: z.string().nullable(),
  stateTopics: z.array(z.string()),
  availabilityTopics: z.array(z.string()),
})
export type EntityOrigin = z.infer<typeof EntityOrigin>

export const Diagnostics = z.object({
  link: LinkTraffic.nullable(),
  problems: z.array(z.object({ topic: z.string(), reason: z.string(), dialect: z.string().nullable() })),
  /** Entity ids. */
  withoutArea: z.array(z.string()),
  /** Entity ids whose room was guessed from their names, and that the person has not confirmed. */
  guessedArea: z.array(z.string()),
  /** `sinceMs` null: since before Artel looked. */
  unavailable: z.array(z.object({ entityId: z.string(), sinceMs: z.number().nullable() })),
})
export type Diagnostics = z.infer<typeof Diagnostics>

/** What the page of a device shows beside its state. */
export const DeviceDetails = z.object({
  /** Epoch milliseconds; null: not since Artel looked. */
  changedAtMs: z.number().nullable(),
  unavailableSinceMs: z.number().nullable(),
  /** Its room was guessed from its name. */
  isAreaGuessed: z.boolean(),
  /** Null: not a device on the broker. */
  origin: EntityOrigin.nullable(),
})
export type DeviceDetails = z.infer<typeof DeviceDetails>
