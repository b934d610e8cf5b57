import { workOfTheTown } from '../rights/fates.ts'
import { rowsOfTown, type Telling } from '../rights/telling.ts'

/** Photos and documents that a person has uploaded. */
export const mediaTell: readonly Telling[] = [
  {
    name: 'media.uploaded',
    words: { it: 'Foto e documenti che hai caricato', en: 'Photos and documents that you uploaded' },
    erasure: workOfTheTown,
    ...rowsOfTown({
      of: 'media.owner_id',
      tells: ['id', 'kind', 'version', 'width', 'height', 'bytes', 'service', 'subject_id', 'published', 'created_at'],
    }),
  },
]
