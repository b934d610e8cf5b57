import { readByOthers } from '../rights/fates.ts'
import { rowsOfTown, type Telling } from '../rights/telling.ts'

const words = { it: 'Commenti che hai scritto', en: 'Comments that you wrote' }

/** What is known of a person's comments. */
export const commentsTell: readonly Telling[] = [
  {
    name: 'comments.written',
    words,
    erasure: readByOthers,
    ...rowsOfTown({
      of: 'comment.author_id',
      tells: [
        ...['id', 'subject_id', 'parent_id', 'author_name', 'stance', 'text', 'sources', 'quote', 'geometry', 'language', 'tags'],
        ...['state', 'hidden_reason', 'created_at', 'edited_at'],
      ],
    }),
  },
  {
    name: 'comments.versions',
    words,
    erasure: readByOthers,
    ...rowsOfTown({
      of: 'comment.author_id',
      through: { table: 'comment_version', on: { comment_id: 'id' } },
      tells: ['comment_id', 'version', 'text', 'geometry', 'written_at'],
      by: ['comment_id', 'version'],
    }),
  },
]
