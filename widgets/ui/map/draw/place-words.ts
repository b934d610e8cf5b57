import { count, counted } from '../../../kernel/format.ts'
import type { Language } from '../../../kernel/language.ts'
import { type Kind, type PlaceGeometry, Sketch } from './sketch.ts'

/** "240 m", "1,2 km". */
export function length(language: Language, metres: number): string {
  return metres < 1000 ? `${count(language, Math.round(metres))} m` : `${count(language, Math.round(metres / 100) / 10)} km`
}

const hectares: Record<Language, { one: string; other: string }> = {
  it: { one: 'ettaro', other: 'ettari' },
  en: { one: 'hectare', other: 'hectares' },
}

/** "340 m²", "1,2 ettari". */
export function size(language: Language, squareMetres: number): string {
  if (squareMetres < 10_000) return `${count(language, Math.round(squareMetres))} m²`
  return counted(language, Math.round(squareMetres / 1000) / 10, hectares[language])
}

const told: Record<Language, Record<Kind, string>> = {
  it: { Point: 'Un punto sulla mappa', LineString: 'Una linea', Polygon: 'Un’area' },
  en: { Point: 'A point on the map', LineString: 'A line', Polygon: 'An area' },
}

/** A place in words: "Un’area di 1,2 ettari". */
export function placeInWords(place: PlaceGeometry, language: Language): string {
  const sketch = Sketch.of(place)
  const of = language === 'it' ? 'di' : 'of'
  const kind = told[language][place.type]
  if (place.type === 'Point') return kind
  return `${kind} ${of} ${place.type === 'Polygon' ? size(language, sketch.squareMetres) : length(language, sketch.metres)}`
}
