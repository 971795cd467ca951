import type { SiteText } from '../texts';

/** The frame around every page, in German: its header, what search engines read, and pages that are not there. */
export const siteText: SiteText = {
  /** The browser's tab: the page, then the site. */
  titleOfPage: (page, site) => `${page} · ${site}`,
  description: 'Lade Fotos privat hoch: auf deinem Gerät verkleinert und von Standortdaten befreit.',
  mainNavigation: 'Hauptmenü',
  footerNavigation: 'Mehr zu dieser Website',
  language: 'Sprache',
  theme: { legend: 'Darstellung', system: 'Wie das System', light: 'Hell', dark: 'Dunkel' },
  upload: 'Hochladen',
  gallery: 'Galerie',
  notFoundTitle: 'Seite nicht gefunden',
  notFound: 'Vielleicht ist die Adresse falsch geschrieben, oder die Seite wurde entfernt.',
  toUploadPage: 'Zur Hochladeseite',
  signInToUpload: 'Melde dich an, um Fotos hochzuladen.',
  signInToSeeGallery: 'Melde dich an, um die Galerie zu sehen.',
  signInToSeeNumbers: 'Melde dich an, um die Statistik zu sehen.',
  signInToSeeAudit: 'Melde dich an, um das Aktivitätsprotokoll zu sehen.',
  signInToSeeGuests: 'Melde dich an, um die Gästelinks zu sehen.',
  signInToSeeLinks: 'Melde dich an, um die Links zu sehen.',
  signInToSeeSessions: 'Melde dich an, um deine Sitzungen zu sehen.',
  /** Somebody is signed in, and their account opens other pages than this one. */
  roleTooLow: 'Dein Konto kann diese Seite nicht öffnen.',
  askForRole: 'Bitte einen Admin dieser Website um Zugriff.',
  signIn: 'Anmelden',
};
