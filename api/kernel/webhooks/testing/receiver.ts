import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a receiver was sent. */
export interface Received {
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** Another company's system that is told of events: keeps what it is sent and answers as it is told to. */
export interface Receiver {
  readonly url: string
  readonly received: Received[]
  /** How it answers from now on; 204 at first. */
  answer: (response: ServerResponse, got: Received) => void
  stop(): Promise<void>
}

export async function startReceiver(host = '127.0.0.1'): Promise<Receiver> {
  const server = createServer((request, response) => {
    const pieces: Buffer[] = []
    request.on('data', (piece: Buffer) => pieces.push(piece))
    request.on('end', () => {
      const got = { headers: request.headers, body: Buffer.concat(pieces).toString() }
      receiver.received.push(got)
      receiver.answer(response, got)
    })
  })
  await new Promise<void>((listening) => server.listen(0, host, listening))
  const receiver: Receiver = {
    url: `http://${host}:${(server.address() as AddressInfo).port}/hooks`,
    received: [],
    answer: (response) => void response.writeHead(204).end(),
    async stop() {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
  return receiver
}
