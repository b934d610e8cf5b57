import type { ExportsWords } from './messages.ts'

export const en: ExportsWords = {
  title: 'Open data',
  why: 'Everything that is public, without personal data, under CC-BY-4.0. The town’s portal may publish it again.',
  sets: {
    petitions: 'Petitions',
    'petition-counts': 'Signatures, day by day',
    reports: 'Reports',
    debates: 'Debates',
    ratings: 'Ratings, month by month',
  },
  feeds: 'News',
  feedsWhy: 'Addresses for whoever runs the site, or for a news reader (Atom).',
  lists: {
    petitions: 'New petitions',
    'overdue-answers': 'Overdue answers',
    'petition-updates': 'News of petitions',
    reports: 'New reports',
    debates: 'Debates',
  },
  none: 'No service is on: there are no data.',
  of: (set, format) => `${set}, ${format}`,
}
