import type { Rooms } from '../texts';
import { commonText } from './common';
import { formats } from './formats';
import { problemText } from './problem';
import { uploadText } from './upload';
import { uploaderText } from './uploader';

/** Every room in Japanese: those of the frame around each page and of the upload page at hand, the others when they are drawn. */
export const rooms: Rooms = {
  formats,
  common: commonText,
  problem: problemText,
  upload: uploadText,
  uploader: uploaderText,

  access: async () => (await import('./access')).accessText,
  signIn: async () => (await import('./sign-in')).signInText,
  signOut: async () => (await import('./sign-out')).signOutText,
  uploads: async () => (await import('./uploads')).uploadsText,
  albums: async () => (await import('./albums')).albumsText,
  audit: async () => (await import('./audit')).auditText,
  bulk: async () => (await import('./bulk')).bulkText,
  drop: async () => (await import('./drop')).dropText,
  edit: async () => (await import('./edit')).editText,
  gallery: async () => (await import('./gallery')).galleryText,
  galleryEngine: async () => (await import('./gallery-engine')).galleryEngineText,
  guests: async () => (await import('./guests')).guestsText,
  held: async () => (await import('./held')).heldText,
  jobs: async () => (await import('./jobs')).jobsText,
  live: async () => (await import('./live')).liveText,
  numbers: async () => (await import('./numbers')).numbersText,
  taken: async () => (await import('./taken')).takenText,
  links: async () => (await import('./links')).linksText,
  set: async () => (await import('./set')).setText,
  shareTarget: async () => (await import('./share-target')).shareTargetText,
  drops: async () => (await import('./drops')).dropsText,
  compare: async () => (await import('./compare')).compareText,
  galleryMore: async () => (await import('./gallery-more')).galleryMoreText,
  history: async () => (await import('./history')).historyText,
  tags: async () => (await import('./tags')).tagsText,
  photoDialog: async () => (await import('./photo-dialog')).photoDialogText,
  uploadQueue: async () => (await import('./upload-queue')).uploadQueueText,
  uploadLink: async () => (await import('./upload-link')).uploadLinkText,
  viewer: async () => (await import('./viewer')).viewerText,

  site: async () => (await import('./site')).siteText,
  share: async () => (await import('./share')).shareText,
  publicAlbum: async () => (await import('./public-album')).publicAlbumText,
  errors: async () => (await import('./errors')).errorText,
};
