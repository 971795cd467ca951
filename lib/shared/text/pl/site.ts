import type { ServerTexts } from '../texts';

/** The frame around every page, in Polish: its header, what search engines read, and pages that are not there. */
export const siteText: ServerTexts['site'] = {
  titleOfPage: (page, site) => `${page} · ${site}`,
  description:
    'Prywatne przesyłanie zdjęć: są zmniejszane i tracą dane o lokalizacji jeszcze na Twoim urządzeniu.',
  mainNavigation: 'Główna nawigacja',
  footerNavigation: 'Więcej o tej witrynie',
  language: 'Język',
  theme: { legend: 'Motyw', system: 'Taki jak w systemie', light: 'Jasny', dark: 'Ciemny' },
  upload: 'Prześlij',
  gallery: 'Galeria',
  notFoundTitle: 'Nie znaleziono strony',
  notFound: 'W adresie może być błąd albo strona została usunięta.',
  toUploadPage: 'Do strony przesyłania',
  signInToUpload: 'Zaloguj się, aby przesyłać zdjęcia.',
  signInToSeeGallery: 'Zaloguj się, aby zobaczyć galerię.',
  signInToSeeNumbers: 'Zaloguj się, aby zobaczyć statystyki.',
  signInToSeeAudit: 'Zaloguj się, aby zobaczyć dziennik aktywności.',
  signInToSeeGuests: 'Zaloguj się, aby zobaczyć linki do przesyłania.',
  signInToSeeLinks: 'Zaloguj się, aby zobaczyć linki.',
  signInToSeeSessions: 'Zaloguj się, aby zobaczyć swoje sesje.',
  roleTooLow: 'Twoje konto nie ma dostępu do tej strony.',
  askForRole: 'Poproś o dostęp administratora tej witryny.',
  signIn: 'Zaloguj się',
};
