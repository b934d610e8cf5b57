import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from '../../kernel/db/index.ts'
import { signatureOf } from '../../kernel/moderation/triage/similarity.ts'
import { keepSignature, mostSimilar } from '../../kernel/moderation/triage/similar-store.ts'
import { startApi, type TestApi } from '../../testing/start-api.ts'

let api: TestApi
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())

const text = 'La fontana della piazza è spenta da mesi, e nessuno dice quando tornerà a funzionare come prima.'

test('a flood of one text is compared with fifty of it at most, and what was hidden of it is still known', async () => {
  const { id: tenant } = await api.operator.town('bari')
  await api.database.forTenant(tenant, async (db) => {
    const signature = signatureOf(text)!
    const ids: string[] = []
    for (let n = 0; n < 130; n += 1) {
      const at = new Date(api.now().getTime() + n * 1000)
      const fresh = { id: v7({ msecs: at.getTime() }), kind: 'comment' as const, author: v7(), at }
      ids.push(fresh.id)
      await keepSignature(db, fresh, signature)
      const similar = await mostSimilar(db, fresh, signature, new Date(0), 0.75)
      expect(similar?.hidden).toBe(n === 0 ? undefined : n > 3)
      if (n !== 3) continue
      // A moderator hides the second one.
      const outcome = { service: 'debates', level: 1, way: 'new', held: false, hidden: true, at }
      await db.run(sql('moderation_outcome').insert({ tenant_id: tenant, item_id: ids[1], ...outcome }))
    }
    const found = await db.rows<{ item_id: string }>(
      sql('moderation_signature').select('item_id').where({ tenant_id: tenant }).whereRaw('cardinality(bands) > 0').orderBy('at'),
    )
    expect(found).toHaveLength(50)
    expect(found.map(({ item_id }) => ids.indexOf(item_id))).toEqual([1, ...Array.from({ length: 49 }, (_, place) => 81 + place)])
  })
})
