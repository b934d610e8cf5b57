import type { SettingsWords } from '../../kernel/settings/words.ts'

/** How the settings are called before people. */
export const settingsWords: SettingsWords = {
  it: {
    '': { title: 'Valutazioni', description: 'Quanto sono chiare le pagine e facili i servizi, secondo chi li usa.' },
    enough_ratings: {
      title: 'Valutazioni che bastano',
      description: 'Da quante in poi il risultato di una pagina è pubblico.',
      unit: 'valutazioni',
    },
    keep_texts_days: {
      title: 'Conservazione dei testi',
      description: 'Per quanto tempo resta ciò che i cittadini hanno scritto.',
      unit: 'giorni',
    },
  },
  en: {
    '': { title: 'Ratings', description: 'How clear pages are and how easy services, as people who use them say.' },
    enough_ratings: { title: 'Ratings that are enough', unit: 'ratings' },
    keep_texts_days: { title: 'Keeping of texts', unit: 'days' },
  },
}
