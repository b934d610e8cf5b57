import type { Language } from '../tenancy/tenant.ts'

const zone = 'Europe/Rome'
const formats = {
  it: new Intl.DateTimeFormat('it-IT', { dateStyle: 'long', timeZone: zone }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: zone }),
}

/** In place of a name that is not shown. */
export const somebody: Record<Language, string> = { it: 'Qualcuno', en: 'Somebody' }

/** In place of a title that not everybody reads any more. */
export const gone: Record<Language, string> = { it: 'contenuto non più pubblico', en: 'content no longer public' }

/** The civil day (Europe/Rome) of an instant, in words: "12 marzo 2027". */
export const dayIn = (at: Date): Record<Language, string> => ({ it: formats.it.format(at), en: formats.en.format(at) })

/** The beginning of what somebody wrote: 300 characters at most, cut between words. */
export function excerpt(text: string): string {
  const whole = text.trim()
  if (whole.length <= 300) return whole
  const cut = whole.slice(0, 299)
  const space = cut.lastIndexOf(' ')
  return `${(space > 200 ? cut.slice(0, space) : cut).trimEnd()}…`.toWellFormed()
}
