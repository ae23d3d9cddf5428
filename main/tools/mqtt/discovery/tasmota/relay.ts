/** One output that is on or off: a switch, or a light that only switches. https://tasmota.github.io/docs/Commands/#control */
import type { Behaviour } from '../../entity-spec'
import { command, send, unsupported } from '../encode'
import { lightAttributes, missingAbility } from '../light-state'
import { UNKNOWN, withState } from '../live-state'
import type { TasmotaDevice } from './config'
import { askOutputs, outputInputs, powerPayload, readPower } from './messages'

const MODES = ['onoff']

/** `index` counts outputs from 0. */
export function relay(device: TasmotaDevice, index: number, domain: 'switch' | 'light'): Behaviour {
  const name = `POWER${index + 1}`
  return {
    fixed: domain === 'light' ? lightAttributes({ modes: MODES }) : {},
    initial: UNKNOWN,
    isAssumed: false,
    ask: askOutputs(device),
    inputs: outputInputs(device, index === 0 ? ['POWER', name] : [name], (message, now) => {
      const state = readPower(message, index, device)
      if (state === null) throw new Error(`no ${name}`)
      return withState(now, state)
    }),
    encode({ desired: { state, attributes } }) {
      const missing = missingAbility(attributes, MODES)
      if (missing && state !== 'off') return missing
      if (state !== 'on' && state !== 'off') return unsupported('turned on or off, no more')
      return send([command(device.commandTopic(name), powerPayload(state, device))])
    },
  }
}
