/** What the MQTT home is made from, and what it offers beyond HomePort. */
import type { Result } from '../../../contract/domain/failure'
import type { Area, Floor, Lang } from '../../../contract/domain/home'
import type { Clock } from '../../lib/clock'
import type { Log } from '../../lib/log'
import type { HomePort } from '../home/home-port'
import type { Backoff } from './backoff'
import type { BrokerAddress } from './connection'

/** Takes the fields of BrokerSettings as they are. */
export interface MqttHomeOptions extends BrokerAddress {
  readonly kind: 'demo' | 'custom'
  readonly log: Log
  readonly discoveryPrefix?: string
  readonly lang?: Lang
  readonly homeId?: string
  /** Discovery knows no floors; areas given here lend their ids, names and floors to the rooms that devices announce. */
  readonly floors?: readonly Floor[]
  readonly areas?: readonly Area[]
  readonly clock?: Clock
  readonly maxPacketBytes?: number
  readonly backoff?: Backoff
  readonly batchMs?: number
}

export interface ReadyOptions {
  /** Upper limit of the wait. */
  readonly timeoutMs: number
  /** Discovery is over when nothing was announced or reported for this long. */
  readonly quietMs?: number
}

export interface MqttHome extends HomePort {
  /** Resolves when the broker is connected and discovery has gone quiet. Failure codes: mqtt.offline, mqtt.refused. */
  ready(options: ReadyOptions): Promise<Result<null>>
}
