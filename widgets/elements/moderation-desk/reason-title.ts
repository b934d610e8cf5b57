import type { CdcModerationDesk } from './moderation-desk.ts'
import type { QueueItem } from './queue.ts'

/** The reason's title in the town's list; its code where the list no longer has it. */
export const reasonTitle = (desk: CdcModerationDesk, item: QueueItem, code: string): string =>
  desk.queue.termsOf(item)?.reasons.find((reason) => reason.code === code)?.title ?? code
