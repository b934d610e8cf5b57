import { clock } from '../../kernel/format.ts'
import type { FrameWords } from './frame-messages.ts'

export const en: FrameWords = {
  form: 'Report something',
  loading: 'The form is loading',
  steps: ['Before you begin', 'Photo and place', 'What it is about', 'Tell us', 'Read again and send'],
  at: (step, of) => `Step ${step} of ${of}`,
  saved: (at) => `Draft saved at ${clock('en', at)}`,
  notSaved: 'The draft is not saved here: don’t close the page.',
  back: 'Back',
  forward: 'Next',
  none: 'The town has not switched on any category of reports yet.',
  privacy: [
    'The town uses what you write, the place and the photos to solve the problem and to answer you.',
    'Everybody sees title, description, place and photos of a public report. Your name is shown only if you choose so.',
    'Leave out faces, number plates and other people’s data.',
  ],
  privacyLink: 'Read the whole notice',
  consent: 'I have read how the data are used',
  emergency: 'Is there danger now? Call 112.',
  submit: 'Send',
  sending: 'Sending',
  consentNeeded: 'Tick the box to go on.',
}
