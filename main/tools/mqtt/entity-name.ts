/**
 * Home Assistant's naming since 2023.8: device name and entity name; an entity without a name of its own is the device itself.
 * Source: https://developers.home-assistant.io/docs/core/entity/#entity-naming
 */
export function entityName(device: string, own: string | null): string {
  if (own === null || own === '') return device
  return device === '' || own.toLowerCase().startsWith(device.toLowerCase()) ? own : `${device} ${own}`
}
