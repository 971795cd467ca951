import type { ServerTexts } from '../texts';

/** The frame around every page in Italian: its header, what search engines read, and pages that are not there. */
export const siteText: ServerTexts['site'] = {
  /** The browser's tab: the page, then the site. */
  titleOfPage: (page, site) => `${page} · ${site}`,
  description:
    'Carica foto in modo riservato: ridimensionate e senza dati sulla posizione già sul tuo dispositivo.',
  mainNavigation: 'Navigazione principale',
  footerNavigation: 'Altro su questo sito',
  language: 'Lingua',
  theme: { legend: 'Tema', system: 'Come il sistema', light: 'Chiaro', dark: 'Scuro' },
  upload: 'Carica',
  gallery: 'Galleria',
  notFoundTitle: 'Pagina non trovata',
  notFound: 'L’indirizzo potrebbe essere scritto male, o la pagina è stata rimossa.',
  toUploadPage: 'Vai alla pagina di caricamento',
  signInToUpload: 'Accedi per caricare foto.',
  signInToSeeGallery: 'Accedi per vedere la galleria.',
  signInToSeeNumbers: 'Accedi per vedere le statistiche.',
  signInToSeeAudit: 'Accedi per vedere il registro attività.',
  signInToSeeGuests: 'Accedi per vedere i link di caricamento.',
  signInToSeeLinks: 'Accedi per vedere i link.',
  signInToSeeSessions: 'Accedi per vedere le tue sessioni.',
  /** Somebody is signed in, and their account opens other pages than this one. */
  roleTooLow: 'Il tuo account non può aprire questa pagina.',
  askForRole: 'Chiedi l’accesso a un amministratore di questo sito.',
  signIn: 'Accedi',
};
