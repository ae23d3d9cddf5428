/** The white range of a light in kelvin: said in kelvin, in mireds (the reciprocal, so the ends change places), or not at all. */
import { miredToKelvin } from '../../../color'

export function kelvinLimits(config: {
  readonly min_kelvin?: number | undefined
  readonly max_kelvin?: number | undefined
  readonly min_mireds?: number | undefined
  readonly max_mireds?: number | undefined
}): readonly [number, number] {
  return [
    config.min_kelvin ?? (config.max_mireds ? miredToKelvin(config.max_mireds) : 2000),
    config.max_kelvin ?? (config.min_mireds ? miredToKelvin(config.min_mireds) : 6535),
  ]
}
