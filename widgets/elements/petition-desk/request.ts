import type { CdcPetitionDesk } from './petition-desk.ts'
import type { QueueItem } from './queue.ts'

/** Client and path for what is asked about a petition. */
export const requestTo = (desk: CdcPetitionDesk, { petition }: QueueItem) => ({
  api: desk.session.api,
  path: { tenant: desk.slug, petition_id: petition.id },
})
