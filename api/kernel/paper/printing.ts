import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Paper } from './paper.ts'

type Printed = { id: number } & ({ pdf: Uint8Array } | { fault: string })

let thread: Worker | undefined
let last = 0
const waiting = new Map<number, { done: (pdf: Buffer) => void; failed: (fault: Error) => void }>()

/**
 * Draws a paper in a thread of its own, begun with the first one: fonts are read and cut for some 0.3 seconds, in which nobody else
 * would be answered.
 */
export function printPaper(paper: Paper): Promise<Buffer> {
  thread ??= begin()
  const id = (last += 1)
  return new Promise((done, failed) => {
    waiting.set(id, { done, failed })
    thread!.postMessage({ id, paper })
  })
}

function begin(): Worker {
  const worker = new Worker(join(import.meta.dirname, 'thread.ts'))
  // It keeps no process alive: whoever waits for a paper has a connection that does.
  worker.unref()
  worker.on('message', (printed: Printed) => {
    const { done, failed } = waiting.get(printed.id)!
    waiting.delete(printed.id)
    if ('pdf' in printed) done(Buffer.from(printed.pdf))
    else failed(new Error(`the paper was not drawn: ${printed.fault}`))
  })
  worker.on('error', (fault) => {
    // The next paper begins another.
    thread = undefined
    for (const { failed } of waiting.values()) failed(fault as Error)
    waiting.clear()
  })
  return worker
}
