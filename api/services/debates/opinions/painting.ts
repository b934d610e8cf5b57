import { once } from 'node:events'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { OpinionMatrix } from './opinion.ts'
import type { Picture, PictureRules } from './picture.ts'

const script = join(import.meta.dirname, 'painter.ts')

/**
 * The same as `paint`, in a thread of its own: whoever asks the API meanwhile waits for nothing. The votes are handed over and gone
 * afterwards; the thread's memory is given back when it ends. Nothing of the environment reaches it.
 *
 * @throws AbortError when `ending` is aborted before the picture is there.
 */
export async function paintAside(matrix: OpinionMatrix, rules: PictureRules, ending: AbortSignal): Promise<Picture> {
  ending.throwIfAborted()
  const worker = new Worker(script, {
    workerData: { matrix, rules },
    transferList: [matrix.votes.buffer as ArrayBuffer],
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: 256 },
  })
  try {
    const [picture] = (await once(worker, 'message', { signal: ending })) as [Picture]
    return picture
  } finally {
    await worker.terminate()
  }
}
