import type { VerifiedLogin } from '../../api/kernel/identity/index.ts'

/** Numbers between 0 and 1 that are the same at every start: the demonstration is one story, not a draw. */
export function randomNumbers(seed: number): () => number {
  let state = seed
  // mulberry32: small, and even enough for a demonstration.
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const givenNames =
  'Adele Agnese Alberto Aldo Alice Amelia Andrea Angela Anita Arianna Beatrice Bruno Camilla Carlo Caterina Cecilia Claudio Cristina Dario Diego Edoardo Elisa Emma Enrico Ettore Eva Fabrizio Federica Flavio Gabriele Giada Giacomo Gino Giulia Greta Irene Jacopo Laura Leo Lidia Lorenzo Luca Marta Matteo Mirko Nadia Nina Olga Oscar Pietro Renata Sara Silvio Sofia Tiziana Ugo Valerio Viola'.split(
    ' ',
  )
const familyNames =
  'Abbrescia Acquafredda Altieri Amendolara Ancona Barletta Bellino Buonamico Campobasso Cannone Capriati Caputo Cardone Castellaneta Catalano Cirillo Clemente Colonna Corallo Curci Dalfino Damiani Delvecchio Digioia Fanelli Ferrara Ficco Gallo Genchi Grimaldi Laforgia Lamanna Latorre Leone Lisi Loiacono Lopez Maggi Mancini Marino Martino Milella Mongelli Natale Nitti Oliva Palazzo Papagna Patruno Pesce Ranieri Rizzi Rossini Ruggiero Salerno Scalera Simone Spinelli Tedesco Valente Vitale Zaccaro'.split(
    ' ',
  )

/** An invented resident whose login the demonstration vouches for. */
export function inventedLogin(key: string, town: string, random: () => number, name?: string): VerifiedLogin {
  const pick = (names: readonly string[]) => names[Math.floor(random() * names.length)]!
  const [givenName, ...family] = name ? name.split(' ') : [pick(givenNames)]
  const familyName = family.join(' ') || pick(familyNames)
  const birthDate = `${1946 + Math.floor(random() * 60)}-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 10)}`
  return {
    sourceSubject: key,
    assurance: 'substantial',
    givenName: givenName!,
    familyName,
    birthDate,
    standing: [{ tenant: town, standing: 'resident' }],
  }
}
