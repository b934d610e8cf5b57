import type { FrameWords } from './frame.ts'

/** What every map says of its controls, beside its own name. */
export const frameWords: Record<'it' | 'en', Omit<FrameWords, 'map'>> = {
  it: {
    mapKeys:
      'Le frecce spostano la mappa, più e meno la ingrandiscono e la riducono, Tab passa da un segno all’altro. Le stesse cose sono nell’elenco.',
    touch: 'Tocca la mappa per spostarla con un dito.',
    closer: 'Ingrandisci',
    farther: 'Riduci',
    wholeTown: 'Tutto il Comune',
    approximate: 'Il confine tratteggiato è approssimato.',
  },
  en: {
    mapKeys: 'Arrows move the map, plus and minus zoom, Tab goes from mark to mark. The list holds the same things.',
    touch: 'Tap the map to move it with one finger.',
    closer: 'Zoom in',
    farther: 'Zoom out',
    wholeTown: 'The whole town',
    approximate: 'The dashed boundary is approximate.',
  },
}
