import type { StaffDeskWords } from './messages.ts'

export const en: StaffDeskWords = {
  loading: 'The desk is loading',
  desk: 'The town’s desk',
  signOut: 'Sign out',
  town: 'Town',
  menu: 'Rooms',
  open: 'Open the menu of rooms',
  groups: { work: 'Work', town: 'The town', knowledge: 'Data' },
  rooms: {
    queue: 'Queue',
    petitions: 'Petitions',
    reports: 'Reports',
    debates: 'Debates',
    people: 'People',
    settings: 'Settings',
    looks: 'Words and looks',
    territory: 'Territory',
    sites: 'Sites',
    exports: 'Exports',
    audit: 'Record',
    figures: 'Figures',
  },
  roomless: 'With your role there is nothing to do here yet.',
  roomlessNow: 'If you need more, ask an administrator of the town.',
  elsewhere: 'This room is not one of yours, or is gone.',
  elsewhereNow: 'Choose another one from the menu.',
}
