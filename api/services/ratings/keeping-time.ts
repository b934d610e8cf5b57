import type { TenantDb } from '../../kernel/db/index.ts'
import type { Occasion } from '../../kernel/service.ts'
import type { RatingSettings } from './settings.ts'
import { forgetTexts } from './store/texts.ts'

const day = 86_400_000

/** Forgets what citizens have written once the town's days are over; their stars and answers stay counted. */
export async function keepTime(db: TenantDb, { tenant, now }: Occasion): Promise<void> {
  const { keep_texts_days: days } = tenant.settings.ratings as RatingSettings
  await forgetTexts(db, new Date(now.getTime() - days * day))
}
