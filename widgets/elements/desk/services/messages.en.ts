import type { ServicesWords } from './messages.ts'

export const en: ServicesWords = {
  lead: 'The services that citizens find on the town’s pages. Switching on and off takes effect at once.',
  on: 'On',
  isOff: 'Off',
  forbidden: 'Not allowed',
  forbiddenNow: 'Whoever runs the platform allows it: ask them.',
  turnOn: 'Switch on',
  turnOnOf: (name) => `Switch on: ${name}`,
  turnOff: 'Switch off',
  turnOffOf: (name) => `Switch off: ${name}`,
  ifOff: 'If you switch it off:',
  running: (told) => `Now: ${told}.`,
  moreThan: (told) => `more than ${told}`,
  none: 'Nothing is running now.',
  counting: 'Counting what is running…',
  uncounted: 'How much is running now can’t be counted.',
  ifOn: 'Citizens see and use it at once, with the settings of now. What was there is back as it was.',
  settings: 'Look at the settings',
  yesOff: 'Yes, switch off',
  yesOn: 'Yes, switch on',
  leave: 'Leave it',
  turnedOn: (name) => `${name}: on.`,
  turnedOff: (name) => `${name}: off. What was there stays.`,
  services: {
    petitions: {
      name: 'Petitions',
      about: 'Signatures collected for something that is asked of the town.',
      off: [
        'Nobody reads, signs or writes any. In their place the pages say that the town has not switched them on.',
        'Texts, signatures and comments stay, and are back when you switch it on again.',
        'Terms go on: whoever collects signatures loses these days, and promised answers fall due.',
        'The room from which the office follows them closes too.',
      ],
      running: { one: 'petition collects signatures', other: 'petitions collect signatures' },
    },
    reports: {
      name: 'Reports',
      about: 'Holes, lamps, waste: reported on the map and followed until they are closed.',
      off: [
        'Nobody reports and nobody sees the map, nor does whoever waits for an answer.',
        'Reports, photos and messages stay, and are back when you switch it on again.',
        'Promised times go on.',
        'The room from which the office follows them closes too.',
      ],
      running: { one: 'open report', other: 'open reports' },
    },
    debates: {
      name: 'Debates',
      about: 'Debates in phases, with comments and proposals.',
      off: [
        'Nobody reads, comments or writes proposals.',
        'Comments, proposals and support stay, and are back when you switch it on again.',
        'Phases end on their day all the same: whoever takes part loses these days.',
        'The room from which the office follows them closes too.',
      ],
      running: { one: 'debate is running', other: 'debates are running' },
    },
    ratings: {
      name: 'Ratings',
      about: '“How clear is the information?”, at the foot of the site’s pages.',
      off: [
        'The question is not on the pages any more.',
        'Ratings that were given stay, and are back when you switch it on again.',
      ],
    },
  },
}
