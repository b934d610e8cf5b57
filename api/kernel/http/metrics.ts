import { createServer, type Server } from 'node:http'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'

/** What Prometheus reads about this process. */
export class Metrics {
  readonly registry = new Registry()
  #seconds = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from the request to the answer, by operation and status.',
    labelNames: ['operation', 'status'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
    registers: [this.registry],
  })

  constructor() {
    collectDefaultMetrics({ register: this.registry })
  }

  /** Counts one answer. @param seconds Time that it took. */
  observe(operation: string, status: number, seconds: number): void {
    this.#seconds.observe({ operation, status }, seconds)
  }

  /** Serves `/metrics` on an address of its own, which is not the public one. */
  serve(port: number, host = '127.0.0.1'): Server {
    return createServer((request, response) => {
      if (request.url !== '/metrics') return void response.writeHead(404).end()
      this.registry.metrics().then(
        (text) => response.writeHead(200, { 'content-type': this.registry.contentType }).end(text),
        () => response.writeHead(500).end(),
      )
    }).listen(port, host)
  }
}
