import type { SettingsWords } from '../settings/words.ts'

/** How the settings are called before people. */
export const identityWords: SettingsWords = {
  it: {
    '': {
      title: 'Accesso',
      description:
        'Come accedono i cittadini e come il comune è conosciuto dai gestori di identità. Se cambia il nome o il sito, il gestore della piattaforma manda di nuovo i metadati ad AgID.',
    },
    sources: {
      title: 'Modi di accedere',
      description: 'Quelli offerti sulle pagine del comune.',
      item: 'modo',
      options: { spid: 'SPID', cie: 'Carta d’identità elettronica', email: 'E-mail' },
    },
    organization: {
      title: 'Nome dell’ente',
      description: 'Quello che il cittadino legge dal suo gestore di identità; vuoto: «Comune di» e il nome.',
    },
    site: { title: 'Sito istituzionale', description: 'Vuoto: il primo dei siti abilitati.' },
    cadastral_code: { title: 'Codice catastale', description: 'Come A662; vuoto: quello del codice IPA.' },
    province: { title: 'Sigla della provincia', description: 'Come BA.' },
    contact_email: { title: 'E-mail per i gestori di identità', description: 'Vuota: quella del gestore della piattaforma.' },
    contact_phone: { title: 'Telefono per i gestori di identità', description: 'Con +39 e senza spazi.' },
    policy_url: { title: 'Pagina sulla privacy', description: 'Indirizzo https; i gestori di identità la mostrano.' },
    logo_url: { title: 'Stemma', description: 'Indirizzo https di un’immagine SVG; i gestori di identità lo mostrano.' },
  },
  en: {
    '': { title: 'Signing in' },
    sources: {
      title: 'Ways of signing in',
      item: 'way',
      options: { spid: 'SPID', cie: 'Electronic identity card', email: 'E-mail' },
    },
    organization: { title: 'Name of the administration' },
    site: { title: 'Official site' },
    cadastral_code: { title: 'Cadastral code' },
    province: { title: 'Province' },
    contact_email: { title: 'E-mail for identity providers' },
    contact_phone: { title: 'Telephone for identity providers' },
    policy_url: { title: 'Privacy page' },
    logo_url: { title: 'Emblem (SVG)' },
  },
}
