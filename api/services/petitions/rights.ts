import { answeredFor, deleted, readByOthers } from '../../kernel/rights/fates.ts'
import { rowsOfTown, type Telling } from '../../kernel/rights/telling.ts'

const written = { it: 'Petizioni e proposte di delibera che hai scritto', en: 'Petitions that you wrote' }
const inPetition = { table: 'petition_text', on: { petition_id: 'id' } }

/** What petitions know about a person; whom they signed for is the kernel's to tell (`participation`). */
export const tells: readonly Telling[] = [
  {
    name: 'petitions.written',
    words: written,
    erasure: readByOthers,
    ...rowsOfTown({
      of: 'petition.author_id',
      tells: [
        'id',
        'code',
        'type',
        'state',
        'author_name',
        'original_language',
        'created_at',
        'published_at',
        'closes_at',
        'sdgs',
      ],
    }),
  },
  {
    name: 'petitions.texts',
    words: written,
    erasure: readByOthers,
    ...rowsOfTown({
      of: 'petition.author_id',
      through: inPetition,
      tells: ['petition_id', 'language', 'title', 'ask', 'details'],
      by: ['petition_id', 'language'],
    }),
  },
  {
    name: 'petitions.news',
    words: written,
    erasure: readByOthers,
    ...rowsOfTown({
      of: 'petition.author_id',
      through: { ...inPetition, table: 'petition_update' },
      tells: ['petition_id', 'id', 'at', 'text', 'hidden_reason'],
    }),
  },
  {
    name: 'petitions.followed',
    words: { it: 'Petizioni che segui', en: 'Petitions that you follow' },
    erasure: deleted,
    ...rowsOfTown({ of: 'petition_follower.person_id', tells: ['petition_id', 'since'], by: ['petition_id'] }),
  },
  {
    name: 'petitions.invalidations',
    words: { it: 'Firme che hai annullato per il Comune', en: 'Signatures that you invalidated for the town' },
    erasure: answeredFor,
    ...rowsOfTown({ of: 'petition_invalidation.person_id', tells: ['id', 'petition_id', 'at', 'reason', 'note', 'signatures'] }),
  },
]
