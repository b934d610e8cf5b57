import { parentPort } from 'node:worker_threads'
import { drawReceipt, type ReceiptText } from './receipt-paper.ts'

/** Draws receipts one after the other, away from the thread that answers requests. */
parentPort!.on('message', ({ id, text }: { id: number; text: ReceiptText }) => {
  void drawReceipt(text).then(
    (pdf) => parentPort!.postMessage({ id, pdf }),
    (fault: Error) => parentPort!.postMessage({ id, fault: fault.message }),
  )
})
