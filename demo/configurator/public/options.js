/** Options that several elements have. */
export const template = {
  name: 'href-template',
  label: 'Indirizzo della pagina di una petizione',
  hint: 'Con {id} al posto del codice.',
  type: 'text',
  value: '/petizioni/{id}',
}

export const privacy = {
  name: 'privacy-href',
  label: 'Indirizzo dell’informativa',
  hint: 'Si legge accanto al consenso.',
  type: 'text',
  value: '/privacy',
}

export const reportTemplate = { ...template, label: 'Indirizzo della pagina di una segnalazione', value: '/segnalazioni/{id}' }

export const debateTemplate = { ...template, label: 'Indirizzo della pagina di un dibattito', value: '/dibattiti/{id}' }

export const heading = (value) => ({
  name: 'heading-level',
  label: 'Livello dei titoli',
  hint: 'Perché la pagina resti ordinata per chi usa un lettore di schermo.',
  type: 'select',
  value,
  choices: [2, 3, 4].map((level) => [String(level), `Titolo di livello ${level}`]),
})
