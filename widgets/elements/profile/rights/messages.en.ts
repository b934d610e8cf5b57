import { date, dateAndTime, megabytes } from '../../../kernel/format.ts'
import type { RightsWords } from './messages.ts'

export const en: RightsWords = {
  take: 'Take your data along',
  takeAbout:
    'One ZIP file with everything that the platform knows of you, in every town: a line for each record, your photos and documents, a guide that says what they are.',
  takeNow: 'Download your data',
  coming: (bytes) => `The file is coming: ${megabytes('en', bytes)}. Stay on this page.`,
  stop: 'Stop',
  stopped: 'Stopped. Nothing was saved.',
  taken: (bytes) => `Done: the file (${megabytes('en', bytes)}) is among your downloads. Keep it in a safe place.`,
  fileName: (day) => `my-data-${day}.zip`,
  erase: 'Delete your profile',
  eraseAbout: (days) =>
    `Your profile and your data are deleted in every town, ${days} days after you ask. Until then you can change your mind.`,
  fates: { deleted: 'What is deleted', nameless: 'What stays, without your name', kept: 'What stays' },
  until: (until) => `How long: ${until}.`,
  rolesEnd: 'Your roles end with your profile:',
  role: (role, service, town) =>
    [en.roles[role] ?? role, service && (en.services[service] ?? service), town].filter(Boolean).join(' · '),
  roles: { administrator: 'Administrator', moderator: 'Moderator', officer: 'Officer', counter: 'Counter' },
  services: { petitions: 'Petitions', reports: 'Reports', debates: 'Debates' },
  alone: (towns) => `Not yet: you are the only administrator of ${towns.join(', ')}.`,
  aloneNow: 'Invite another administrator at the town’s desk, then come back.',
  sure: 'Do you want to delete your profile?',
  sureNow: (at) =>
    `It is deleted on ${date('en', at)}. From that day there is no way back: download your data before, if you like.`,
  yes: 'Yes, delete my profile',
  no: 'No, leave everything as it is',
  asked: (at) => `You have asked for it. It is deleted on ${dateAndTime('en', at)}.`,
  pending: (at) => `Your profile will be deleted on ${dateAndTime('en', at)}.`,
  pendingNow: 'Until then you can use it as always, and change your mind.',
  cancel: 'Keep my profile',
  cancelled: 'Your profile stays as it is.',
  again: 'First show again who you are.',
  againNow: 'So nobody can do it in your place from a page that was left open. Then it goes on by itself.',
  enterAgain: 'Sign in again',
  somebodyElse: 'You signed in with another profile: nothing has changed.',
}
