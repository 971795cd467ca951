/** The frame around every page: its header, what search engines read, and pages that are not there. */
export const siteText = {
  name: 'Sluice',
  /** The browser's tab: the page, then the site. `%s` stands for the page. */
  titleOfPage: '%s · Sluice',
  description: 'Drop photos. They are made smaller, lose their location, and go straight to the bucket.',
  mainNavigation: 'Main',
  upload: 'Upload',
  gallery: 'Gallery',
  notFoundTitle: 'There is nothing here',
  notFound: 'The address may be mistyped, or what was here has been removed.',
  toUploadPage: 'To the upload page',
  uploadForAdmins: 'Only admins may upload here.',
  galleryForAdmins: 'The gallery is for admins.',
  numbersForAdmins: 'The numbers are for admins.',
  auditForAdmins: 'Sign in to see the activity log.',
  signIn: 'Sign in',
};
