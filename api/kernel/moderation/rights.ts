import { answeredFor, deleted, workOfTheTown } from '../rights/fates.ts'
import { rowsOfTown, type Telling } from '../rights/telling.ts'

const ofYours = { it: 'Decisioni su ciò che hai scritto', en: 'Decisions on what you wrote' }
const byYou = { it: 'Moderazione che hai fatto per il Comune', en: 'Moderation that you did for the town' }
const machines = { it: 'Che cosa i controlli automatici hanno notato', en: 'What automatic checks have noted' }
const decision = ['id', 'item_id', 'service', 'kind', 'at', 'outcome', 'reason', 'words', 'machine', 'excerpt', 'undone_at']
const block = [
  'id',
  'service',
  'from_at',
  'until_at',
  'reason',
  'words',
  'lifted_at',
  'appeal_words',
  'appealed_at',
  'appeal_outcome',
  'appeal_answer',
]
const item = ['id', 'service', 'kind', 'subject_id', 'why', 'held', 'waiting', 'entered_at']

/** What moderation knows about whoever writes. */
const aboutAuthors: readonly Telling[] = [
  {
    name: 'moderation.decisions',
    words: ofYours,
    erasure: workOfTheTown,
    ...rowsOfTown({ of: 'moderation_decision.author_id', tells: decision }),
  },
  {
    name: 'moderation.statements',
    words: ofYours,
    erasure: deleted,
    ...rowsOfTown({ of: 'moderation_statement.person_id', tells: ['decision_id'], by: ['decision_id'] }),
  },
  {
    name: 'moderation.appeals',
    words: ofYours,
    erasure: workOfTheTown,
    ...rowsOfTown({ of: 'moderation_appeal.person_id', tells: ['id', 'decision_id', 'words', 'at', 'due_at', 'answer_id'] }),
  },
  {
    name: 'moderation.queue',
    words: ofYours,
    erasure: workOfTheTown,
    ...rowsOfTown({ of: 'moderation_item.author_id', tells: item }),
  },
  {
    name: 'moderation.suspensions',
    words: { it: 'Sospensioni', en: 'Suspensions' },
    erasure: deleted,
    ...rowsOfTown({ of: 'moderation_block.person_id', tells: block }),
  },
  {
    name: 'moderation.flags',
    words: { it: 'Contenuti che hai segnalato ai moderatori', en: 'Contents that you flagged' },
    erasure: deleted,
    ...rowsOfTown({
      of: 'moderation_flag.person_id',
      tells: ['item_id', 'reason', 'words', 'at', 'outcome', 'answered_at'],
      by: ['item_id'],
    }),
  },
  {
    name: 'moderation.record',
    words: { it: 'Fiducia che il Comune dà a ciò che scrivi', en: 'How far the town trusts what you write' },
    erasure: deleted,
    ...rowsOfTown({
      of: 'moderation_record.person_id',
      tells: ['first_at', 'written', 'locked_level', 'locked_at', 'locked_words'],
      by: ['person_id'],
    }),
  },
  {
    name: 'moderation.outcomes',
    words: machines,
    erasure: workOfTheTown,
    ...rowsOfTown({
      of: 'moderation_outcome.author_id',
      tells: ['item_id', 'service', 'level', 'way', 'held', 'hidden', 'at'],
      by: ['item_id'],
    }),
  },
  {
    name: 'moderation.comparisons',
    words: machines,
    erasure: workOfTheTown,
    ...rowsOfTown({ of: 'moderation_signature.author_id', tells: ['item_id', 'at'], by: ['item_id'] }),
  },
]

const work = (name: string, of: `${string}.${string}`, tells: readonly string[]): Telling => ({
  name: `moderation.${name}`,
  words: byYou,
  erasure: answeredFor,
  ...rowsOfTown({ of, tells }),
})
const suspension = ['id', 'service', 'from_at', 'until_at', 'reason']

/** What moderation knows about whoever moderates. */
const aboutModerators: readonly Telling[] = [
  work('decided', 'moderation_decision.decided_by', ['id', 'service', 'kind', 'at', 'outcome', 'reason']),
  work('claimed', 'moderation_item.claimed_by', ['id', 'service', 'kind', 'claimed_until']),
  work('suspended', 'moderation_block.decided_by', suspension),
  work('lifted', 'moderation_block.lifted_by', suspension),
  work('appeals_answered', 'moderation_block.appeal_answered_by', suspension),
  work('fall_backs_ended', 'moderation_fall_back.ended_by', ['id', 'service', 'level', 'since', 'ended_at']),
  {
    ...work('levels_fixed', 'moderation_record.locked_by', []),
    ...rowsOfTown({ of: 'moderation_record.locked_by', tells: ['locked_level', 'locked_at', 'locked_words'], by: ['person_id'] }),
  },
  {
    ...work('abstentions', 'moderation_abstention.person_id', []),
    erasure: deleted,
    ...rowsOfTown({ of: 'moderation_abstention.person_id', tells: ['subject_id', 'reason', 'at'], by: ['subject_id'] }),
  },
  {
    name: 'moderation.left_to_others',
    words: byYou,
    erasure: deleted,
    columns: ['moderation_item.excluded'],
    async page(db, person) {
      const records = await db.rows<{ id: string; service: string; kind: string }>({
        name: 'moderation_told_excluded',
        text: `select id, service, kind from moderation_item
          where tenant_id = $1 and excluded <> '{}' and $2 = any(excluded) order by id limit 1000`,
        values: [db.tenantId, person],
      })
      return { records, next: null }
    },
  },
]

export const moderationTells: readonly Telling[] = [...aboutAuthors, ...aboutModerators]
