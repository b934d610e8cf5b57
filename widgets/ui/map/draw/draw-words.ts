import { counted } from '../../../kernel/format.ts'
import type { Language } from '../../../kernel/language.ts'
import { addressWords } from '../../address-words.ts'
import { frameWords } from '../frame-words.ts'
import { length, size } from './place-words.ts'

const it = {
  ...frameWords.it,
  map: 'Mappa su cui disegnare',
  mapKeys:
    'Le frecce spostano il mirino, con Maiuscole più lontano; Invio o Spazio mettono un punto, Backspace toglie l’ultimo, più e meno ingrandiscono e riducono, Esc esce.',
  touch: 'Tocca la mappa dove vuoi mettere un punto.',
  address: addressWords.it,
  search: 'Cerca una via, o tocca la mappa',
  searchNone: 'Prova solo con il nome della via, o tocca la mappa.',
  kind: 'Che cosa indichi',
  kinds: { Point: 'Un punto', LineString: 'Una linea', Polygon: 'Un’area' },
  undo: 'Togli l’ultimo punto',
  clear: 'Ricomincia',
  done: 'Fatto',
  begin: {
    Point: 'Tocca la mappa dove è il punto.',
    LineString: 'Tocca la mappa dove la linea comincia, poi dove passa.',
    Polygon: 'Tocca la mappa agli angoli dell’area, uno dopo l’altro.',
  },
  corners: (n: number) => counted('it', n, { one: 'punto', other: 'punti' }),
  put: (n: number) => `Punto ${n} messo.`,
  taken: 'Tolto.',
  pointPut: 'Il punto è qui.',
  lacking: (n: number) => `Ne ${n === 1 ? 'manca' : 'mancano'} ancora ${n}.`,
  long: (metres: number) => `La linea è lunga ${length('it', metres)}.`,
  wide: (squareMetres: number) => `L’area è di ${size('it', squareMetres)}.`,
  full: 'Duecento punti sono il massimo.',
  same: 'Qui c’è già un punto.',
  crossing: 'Così l’area si incrocerebbe: metti il punto altrove.',
  closesAcross: 'Chiusa così l’area si incrocia: aggiungi o togli un punto.',
  outside: 'Sposta il mirino con le frecce, o tocca la mappa.',
  gone: (place: string) => `Il mirino è in ${place}.`,
}

export type DrawWords = typeof it

const en: DrawWords = {
  ...frameWords.en,
  map: 'Map to draw on',
  mapKeys:
    'Arrows move the crosshair, with Shift further; Enter or Space puts a point, Backspace takes the last one away, plus and minus zoom, Escape leaves.',
  touch: 'Tap the map where you want to put a point.',
  address: addressWords.en,
  search: 'Search for a street, or tap the map',
  searchNone: 'Try the name of the street alone, or tap the map.',
  kind: 'What you point out',
  kinds: { Point: 'A point', LineString: 'A line', Polygon: 'An area' },
  undo: 'Take the last point away',
  clear: 'Start again',
  done: 'Done',
  begin: {
    Point: 'Tap the map where the point is.',
    LineString: 'Tap the map where the line begins, then where it leads.',
    Polygon: 'Tap the map at the corners of the area, one after the other.',
  },
  corners: (n) => counted('en', n, { one: 'point', other: 'points' }),
  put: (n) => `Point ${n} put.`,
  taken: 'Taken away.',
  pointPut: 'The point is here.',
  lacking: (n) => `${n} more ${n === 1 ? 'is' : 'are'} needed.`,
  long: (metres) => `The line is ${length('en', metres)} long.`,
  wide: (squareMetres) => `The area has ${size('en', squareMetres)}.`,
  full: 'Two hundred points are the most.',
  same: 'There is a point here already.',
  crossing: 'The area would cross itself: put the point elsewhere.',
  closesAcross: 'Closed like this the area crosses itself: add or take away a point.',
  outside: 'Move the crosshair with the arrows, or tap the map.',
  gone: (place) => `The crosshair is at ${place}.`,
}

export const drawWords: Record<Language, DrawWords> = { it, en }
