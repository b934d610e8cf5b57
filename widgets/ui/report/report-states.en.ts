/** Where a report is in its life. */
export const reportStates: typeof import('./report-states.ts').reportStates = {
  received: 'Received',
  verified: 'Verified',
  assigned: 'Assigned',
  in_progress: 'In progress',
  planned: 'Planned',
  resolved: 'Resolved',
  not_resolved: 'Not resolved',
  not_ours: 'Not the town’s',
  duplicate: 'Merged into another',
  reopened: 'Reopened',
}
