import { counted } from '../kernel/format.ts'

const italian = { one: 'luogo trovato', many: 'di luoghi trovati', other: 'luoghi trovati' }
const english = { one: 'place found', other: 'places found' }

/** What every search of addresses says, beside its label and what is to be done when it finds nothing. */
export const addressWords = {
  it: {
    kinds: { street: 'via', address: 'indirizzo', place: 'luogo' },
    places: 'Luoghi trovati',
    found: (n: number) => `${counted('it', n, italian)}. Le frecce scorrono l’elenco, Invio sceglie.`,
    noPlace: (typed: string) => `Nessun luogo si chiama «${typed}».`,
    noSearch: 'La ricerca non risponde.',
    noNumbers: 'Per ora si cerca solo fra le vie, senza numeri civici.',
  },
  en: {
    kinds: { street: 'street', address: 'address', place: 'place' },
    places: 'Places found',
    found: (n: number) => `${counted('en', n, english)}. Arrows go through the list, Enter chooses.`,
    noPlace: (typed: string) => `No place is called “${typed}”.`,
    noSearch: 'The search does not answer.',
    noNumbers: 'For now only streets are searched, without house numbers.',
  },
}

export type AddressWords = (typeof addressWords)['it']
