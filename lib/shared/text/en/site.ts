/** The frame around every page: its header, what search engines read, and pages that are not there. */
export const siteText = {
  /** The browser's tab: the page, then the site. */
  titleOfPage: (page: string, site: string) => `${page} · ${site}`,
  description: 'Upload photos privately: resized and stripped of location data on your device.',
  mainNavigation: 'Main',
  footerNavigation: 'More about this site',
  language: 'Language',
  theme: { legend: 'Theme', system: 'Same as the system', light: 'Light', dark: 'Dark' },
  upload: 'Upload',
  gallery: 'Gallery',
  notFoundTitle: 'Page not found',
  notFound: 'The address may be mistyped, or the page was removed.',
  toUploadPage: 'To the upload page',
  signInToUpload: 'Sign in to upload photos.',
  signInToSeeGallery: 'Sign in to see the gallery.',
  signInToSeeNumbers: 'Sign in to see the statistics.',
  signInToSeeAudit: 'Sign in to see the activity log.',
  signInToSeeGuests: 'Sign in to see the drop links.',
  signInToSeeLinks: 'Sign in to see the links.',
  signInToSeeSessions: 'Sign in to see your sessions.',
  /** Somebody is signed in, and their account opens other pages than this one. */
  roleTooLow: 'Your account can’t open this page.',
  askForRole: 'Ask an admin of this site for access.',
  signIn: 'Sign in',
};
