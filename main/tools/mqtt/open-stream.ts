/** A guarded byte stream to the broker: TCP, TLS or WebSocket. */
import { connect as connectTcp, isIP, type Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { connect as connectTls } from 'node:tls'
import type { IClientOptions, MqttClient } from 'mqtt'
import { streamBuilder as openWebSocket } from 'mqtt/lib/connect/ws'
import type { Endpoint } from './connection'
import { guardStream } from './packet-guard'

export interface OpenStream {
  readonly stream: Duplex
  /** Drops the connection together with the bytes that the kernel has not sent yet (RST instead of FIN). */
  reset(): void
}

/** WebSocket messages may hold several packets; this is on top of the limit for one. */
const WEBSOCKET_MARGIN_BYTES = 65_536

function resetSocket(socket: Socket, stream: Duplex): void {
  try {
    socket.resetAndDestroy()
  } catch {
    // Not connected yet, or handed over to TLS: nothing of ours is in the buffer, or it cannot be taken back.
  }
  stream.destroy()
}

function webSocket(endpoint: Endpoint, client: MqttClient, options: IClientOptions, maxPacketBytes: number) {
  const wsOptions = {
    ...endpoint.tls,
    rejectUnauthorized: true,
    maxPayload: maxPacketBytes + WEBSOCKET_MARGIN_BYTES,
  }
  return openWebSocket(client, {
    ...options,
    protocol: endpoint.transport === 'wss' ? 'wss' : 'ws',
    hostname: endpoint.host,
    port: endpoint.port,
    path: endpoint.path,
    wsOptions,
  })
}

/** Certificates are always checked: a broker with its own authority needs the CA file in the settings. */
export function openStream(
  endpoint: Endpoint,
  client: MqttClient,
  options: IClientOptions,
  maxPacketBytes: number,
): OpenStream {
  if (endpoint.transport === 'ws' || endpoint.transport === 'wss') {
    const stream = guardStream(webSocket(endpoint, client, options, maxPacketBytes), maxPacketBytes)
    return { stream, reset: () => stream.destroy() }
  }
  const socket = connectTcp({ host: endpoint.host, port: endpoint.port }).setNoDelay(true)
  const servername = isIP(endpoint.host) === 0 ? { servername: endpoint.host } : {}
  const inner =
    endpoint.transport === 'tcp'
      ? socket
      : connectTls({ socket, host: endpoint.host, ...servername, ...endpoint.tls, rejectUnauthorized: true })
  const stream = guardStream(inner, maxPacketBytes)
  return { stream, reset: () => resetSocket(socket, stream) }
}
