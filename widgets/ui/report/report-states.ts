/** Where a report is in its life. */
export const reportStates = {
  received: 'Ricevuta',
  verified: 'Verificata',
  assigned: 'Assegnata',
  in_progress: 'In lavorazione',
  planned: 'Programmata',
  resolved: 'Risolta',
  not_resolved: 'Non risolta',
  not_ours: 'Non di competenza',
  duplicate: 'Unita a un’altra',
  reopened: 'Riaperta',
}
