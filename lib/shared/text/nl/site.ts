import type { ServerTexts } from '../texts';

/** The frame around every page, in Dutch. */
export const siteText: ServerTexts['site'] = {
  titleOfPage: (page, site) => `${page} · ${site}`,
  description: 'Upload foto’s met privacy: op je eigen apparaat verkleind en ontdaan van locatiegegevens.',
  mainNavigation: 'Hoofdmenu',
  footerNavigation: 'Meer over deze site',
  language: 'Taal',
  theme: { legend: 'Thema', system: 'Zelfde als het systeem', light: 'Licht', dark: 'Donker' },
  upload: 'Uploaden',
  gallery: 'Galerij',
  notFoundTitle: 'Pagina niet gevonden',
  notFound: 'Misschien klopt het adres niet of is de pagina verwijderd.',
  toUploadPage: 'Naar de uploadpagina',
  signInToUpload: 'Log in om foto’s te uploaden.',
  signInToSeeGallery: 'Log in om de galerij te zien.',
  signInToSeeNumbers: 'Log in om de statistieken te zien.',
  signInToSeeAudit: 'Log in om het activiteitenlogboek te zien.',
  signInToSeeGuests: 'Log in om de uploadlinks te zien.',
  signInToSeeLinks: 'Log in om de links te zien.',
  signInToSeeSessions: 'Log in om je sessies te zien.',
  roleTooLow: 'Met jouw account kun je deze pagina niet openen.',
  askForRole: 'Vraag een beheerder van deze site om toegang.',
  signIn: 'Inloggen',
};
