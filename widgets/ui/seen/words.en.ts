import type { Seen } from './seen.ts'

/** The one line before an act, in English. */
export const seenEn: Record<Seen, string> = {
  public: 'It will be public, with your name.',
  office: 'Your name is not shown: only the office sees it.',
  counted: 'It is only counted: nobody sees that it is you.',
}
