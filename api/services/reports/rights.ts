import { answeredFor, deleted, workOfTheTown } from '../../kernel/rights/fates.ts'
import { rowsOfTown, type Telling } from '../../kernel/rights/telling.ts'

/** What reports know about a person. */
export const tells: readonly Telling[] = [
  {
    name: 'reports.sent',
    words: { it: 'Segnalazioni che hai inviato', en: 'Reports that you sent' },
    erasure: workOfTheTown,
    ...rowsOfTown({
      of: 'report.author_id',
      tells: [
        ...['id', 'code', 'category', 'state', 'visibility', 'author_name', 'assurance', 'language', 'title', 'description'],
        ...['lon', 'lat', 'accuracy', 'address', 'answers', 'channel', 'captured_at', 'created_at', 'updated_at', 'closed_at'],
        ...['closing', 'hidden_reason'],
      ],
    }),
  },
  {
    name: 'reports.messages',
    words: { it: 'Messaggi che hai scritto nelle segnalazioni', en: 'Messages that you wrote in reports' },
    erasure: workOfTheTown,
    ...rowsOfTown({
      of: 'report_message.person_id',
      tells: ['id', 'report_id', 'at', 'author', 'audience', 'text', 'media', 'hidden_reason'],
    }),
  },
  {
    name: 'reports.followed',
    words: { it: 'Segnalazioni che segui', en: 'Reports that you follow' },
    erasure: deleted,
    ...rowsOfTown({ of: 'report_follower.person_id', tells: ['report_id', 'since'], by: ['report_id'] }),
  },
  {
    name: 'reports.assigned',
    words: { it: 'Segnalazioni di cui ti occupi per il Comune', en: 'Reports that you deal with for the town' },
    erasure: answeredFor,
    ...rowsOfTown({ of: 'report.assignee_id', tells: ['id', 'code', 'state'] }),
  },
]
