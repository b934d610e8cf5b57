import autocannon from 'autocannon'

/** What one run of load showed. */
export interface Run {
  /** Answers per second. */
  readonly rate: number
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
  readonly answers: number
  /** Answers that were not 2xx, and requests without an answer. */
  readonly failed: number
}

/** A request, or what makes the next one. */
export type Next = () => { method: 'GET' | 'POST'; path: string; headers: Record<string, string>; body?: string }

/**
 * Sends requests over keep-alive connections, each connection one at a time, for some seconds or until `amount` are answered.
 */
export async function load(
  origin: string,
  how: { connections: number; seconds?: number; amount?: number; next: Next },
): Promise<Run> {
  const { connections, seconds, amount, next } = how
  const began = performance.now()
  let last = began
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const options = {
      url: origin,
      connections,
      ...(amount === undefined ? { duration: seconds ?? 5 } : { amount }),
      requests: [{ setupRequest: (request: autocannon.Request) => Object.assign(request, next()) }],
    }
    const running = autocannon(options, (error: Error | null, result) => (error ? reject(error) : resolve(result)))
    running.on('response', () => (last = performance.now()))
  })
  // autocannon ends at whole seconds and counts them, which is coarse where a number of requests ends the run.
  const taken = amount === undefined ? result.duration : (last - began) / 1000
  const failed = result.non2xx + result.errors + result.timeouts
  const answers = result['2xx'] + result.non2xx
  return { rate: answers / taken, p50: result.latency.p50, p99: result.latency.p99, answers, failed }
}

/** The middle value. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]!
}
