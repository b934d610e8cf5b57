import { parentPort } from 'node:worker_threads'
import { drawPaper, type Paper } from './paper.ts'

/** Draws papers one after the other, away from the thread that answers requests. */
parentPort!.on('message', ({ id, paper }: { id: number; paper: Paper }) => {
  void drawPaper(paper).then(
    (pdf) => parentPort!.postMessage({ id, pdf }),
    (fault: Error) => parentPort!.postMessage({ id, fault: fault.message }),
  )
})
