import type { ServerTexts } from '../texts';

/** The frame around every page in French: its header, what search engines read, and pages that are not there. */
export const siteText: ServerTexts['site'] = {
  /** The browser's tab: the page, then the site. */
  titleOfPage: (page, site) => `${page} · ${site}`,
  description:
    'Importez vos photos en toute confidentialité\u00a0: réduites et débarrassées de leur position sur votre appareil.',
  mainNavigation: 'Navigation principale',
  footerNavigation: 'En savoir plus sur ce site',
  language: 'Langue',
  theme: { legend: 'Thème', system: 'Comme le système', light: 'Clair', dark: 'Sombre' },
  upload: 'Importer',
  gallery: 'Galerie',
  notFoundTitle: 'Page introuvable',
  notFound: 'L’adresse est peut-être mal saisie, ou la page a été supprimée.',
  toUploadPage: 'Vers la page d’importation',
  signInToUpload: 'Connectez-vous pour importer des photos.',
  signInToSeeGallery: 'Connectez-vous pour voir la galerie.',
  signInToSeeNumbers: 'Connectez-vous pour voir les statistiques.',
  signInToSeeAudit: 'Connectez-vous pour voir le journal d’activité.',
  signInToSeeGuests: 'Connectez-vous pour voir les liens de dépôt.',
  signInToSeeLinks: 'Connectez-vous pour voir les liens.',
  signInToSeeSessions: 'Connectez-vous pour voir vos sessions.',
  /** Somebody is signed in, and their account opens other pages than this one. */
  roleTooLow: 'Votre compte ne peut pas ouvrir cette page.',
  askForRole: 'Demandez l’accès à un administrateur de ce site.',
  signIn: 'Se connecter',
};
