/** The frame around every page: its header, what search engines read, and pages that are not there. */
export const siteText = {
  /** The browser's tab: the page, then the site. */
  titleOfPage: (page: string, site: string) => `${page} · ${site}`,
  description: 'Drop photos. They are made smaller, lose their location, and go straight to the bucket.',
  mainNavigation: 'Main',
  footerNavigation: 'More about this site',
  theme: { legend: 'Theme', system: 'Same as the system', light: 'Light', dark: 'Dark' },
  upload: 'Upload',
  gallery: 'Gallery',
  notFoundTitle: 'There is nothing here',
  notFound: 'The address may be mistyped, or what was here has been removed.',
  toUploadPage: 'To the upload page',
  signInToUpload: 'Sign in to upload photos.',
  signInToSeeGallery: 'Sign in to see the gallery.',
  signInToSeeNumbers: 'Sign in to see the numbers.',
  signInToSeeAudit: 'Sign in to see the activity log.',
  signInToSeeGuests: 'Sign in to see the drop links.',
  signInToSeeLinks: 'Sign in to see the links.',
  signInToSeeSessions: 'Sign in to see your sessions.',
  /** Somebody is signed in, and their account opens other pages than this one. */
  roleTooLow: "Your account can't open this page.",
  askForRole: 'Ask an admin of this site for access.',
  signIn: 'Sign in',
};
