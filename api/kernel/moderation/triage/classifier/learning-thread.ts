import { parentPort, workerData } from 'node:worker_threads'
import { learn, type Example } from './classifier.ts'

// A thread of its own for one town's model, started by learning.ts.
const { examples, baseRate } = workerData as { examples: Example[]; baseRate: number }
parentPort!.postMessage(learn(examples, baseRate))
