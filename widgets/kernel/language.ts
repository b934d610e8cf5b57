import type { components } from '../../types/openapi.d.ts'

export type Language = components['schemas']['Language']

/** Words of an element in every language. The Italian table names the keys; a language that lacks one does not compile. */
export type Messages<Words> = Record<Language, Words>

/** Words of which only the Italian come along with the element. */
export interface Fetched<Words> {
  it: Words
  en: () => Promise<Words>
}

/** The first of the wishes that is spoken here, else Italian. `en-GB` counts as `en`. */
export function languageOf(...wishes: (string | null | undefined)[]): Language {
  const wish = wishes
    .find((wish) => wish)
    ?.slice(0, 2)
    .toLowerCase()
  return wish === 'en' ? 'en' : 'it'
}
