import { once } from 'node:events'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Errand } from '../../../service.ts'
import { settingsOf } from '../../settings.ts'
import { isSound, learn, leastOfAKind, type Example, type LearnedModel } from './classifier.ts'
import { examplesOf, learnable, storeModel } from './store.ts'

const script = join(import.meta.dirname, 'learning-thread.ts')

/** Examples up to which learning takes less than 50 ms, and no thread is worth its start. */
const few = 500

const day = 86_400_000

/** Lets a town's classifier learn anew when its moderators have decided enough since the last time. */
export const learnAnew: Errand = async ({ tenant, within, ending }) => {
  const { classifier: rules } = settingsOf(tenant)
  if (!rules.on) return
  const found = await within(async (db) => {
    const { fresh, all, hidden } = await learnable(db)
    const enough = all >= rules.from_decisions && hidden > leastOfAKind
    return enough && fresh >= rules.retrain_every ? examplesOf(db, rules.most_examples) : undefined
  })
  if (!found?.lastAt) return
  const { examples, baseRate, lastAt } = found
  const model = examples.length <= few ? learn(examples, baseRate) : await learnAside(examples, baseRate, ending)
  if (!model) return
  const about = { sound: isSound(model.quality), baseRate, lastAt }
  await within(async (db, { now }) => {
    await storeModel(db, model, about, now, new Date(now.getTime() - rules.keep_versions_days * day))
  })
}

/** The same as `learn`, in a thread of its own: whoever asks the API meanwhile waits for nothing. Nothing of the environment reaches it. */
async function learnAside(
  examples: readonly Example[],
  baseRate: number,
  ending: AbortSignal,
): Promise<LearnedModel | undefined> {
  ending.throwIfAborted()
  const worker = new Worker(script, {
    workerData: { examples, baseRate },
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  })
  try {
    const [model] = (await once(worker, 'message', { signal: ending })) as [LearnedModel | undefined]
    return model
  } finally {
    await worker.terminate()
  }
}
