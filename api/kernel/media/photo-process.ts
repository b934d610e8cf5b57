import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import type { PhotoJob, PhotoOutcome } from './photo-job.ts'

// A process of its own for work on photos, started by photo-processes.ts. It knows no secret and no database; what a photo does to it
// is not done to the API, and its memory is given back when it ends.
enableCompileCache(join(import.meta.dirname, '../../../.cache/compiled'))
const { makePhoto, renderPhoto } = await import('./photo.ts')
const { Problem } = await import('../http/problem.ts')

process.on('message', (job: PhotoJob) => {
  carryOut(job).then(
    (done) => tell({ done: done ?? undefined }),
    (error: Error) => {
      if (error instanceof Problem) tell({ refused: { status: error.status, code: error.code, params: error.params } })
      else tell({ fault: error.stack ?? error.message })
    },
  )
})
process.on('disconnect', () => process.exit())
tell({ done: undefined })

function carryOut(job: PhotoJob) {
  return job.do === 'make' ? makePhoto(job.upload, job.type, job.folder) : renderPhoto(job.original, job.rectangles, job.folder)
}

function tell(outcome: PhotoOutcome): void {
  process.send!(outcome)
}
