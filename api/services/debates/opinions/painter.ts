import { parentPort, workerData } from 'node:worker_threads'
import type { OpinionMatrix } from './opinion.ts'
import { paint, type PictureRules } from './picture.ts'

// A thread of its own for one picture, started by painting.ts.
const { matrix, rules } = workerData as { matrix: OpinionMatrix; rules: PictureRules }
parentPort!.postMessage(paint(matrix, rules))
