/**
 * The catalogue: every sentence that people see, by the room it is read in. English is the source of the keys: a room of another
 * language is an object of the same type, `const hochladen: Texts['upload'] = {…}`, and the compiler finds what is missing in it.
 */

import type { accessText } from './en/access';
import type { albumsText } from './en/albums';
import type { auditText } from './en/audit';
import type { bulkText } from './en/bulk';
import type { commonText } from './en/common';
import type { compareText } from './en/compare';
import type { dropText } from './en/drop';
import type { dropsText } from './en/drops';
import type { editText } from './en/edit';
import type { errorText } from './en/errors';
import type { failuresText } from './en/failures';
import type { formats } from './en/formats';
import type { galleryText } from './en/gallery';
import type { galleryEngineText } from './en/gallery-engine';
import type { galleryMoreText } from './en/gallery-more';
import type { guestsText } from './en/guests';
import type { heldText } from './en/held';
import type { historyText } from './en/history';
import type { jobsText } from './en/jobs';
import type { linksText } from './en/links';
import type { liveText } from './en/live';
import type { numbersText } from './en/numbers';
import type { photoDialogText } from './en/photo-dialog';
import type { problemText } from './en/problem';
import type { publicAlbumText } from './en/public-album';
import type { setText } from './en/set';
import type { shareText } from './en/share';
import type { shareTargetText } from './en/share-target';
import type { signInText } from './en/sign-in';
import type { signOutText } from './en/sign-out';
import type { siteText } from './en/site';
import type { tagsText } from './en/tags';
import type { takenText } from './en/taken';
import type { uploadText } from './en/upload';
import type { uploadLinkText } from './en/upload-link';
import type { uploadQueueText } from './en/upload-queue';
import type { uploaderText } from './en/uploader';
import type { uploadsText } from './en/uploads';
import type { viewerText } from './en/viewer';

/** The frame around every page. */
export type SiteText = typeof siteText;

/** Why the server refused, by code and details. */
export type ErrorText = typeof errorText;

/** The words of the gallery engine. */
export type GalleryEngineText = typeof galleryEngineText;

/** Why a file was not uploaded. */
export type FailuresText = typeof failuresText;

/** The words of the upload engine. */
export type UploaderText = typeof uploaderText;

/** The rooms whose text reaches a browser; a page carries those that it draws. */
export type Texts = Readonly<{
  formats: typeof formats;
  access: typeof accessText;
  common: typeof commonText;
  photoDialog: typeof photoDialogText;
  problem: typeof problemText;
  signIn: typeof signInText;
  signOut: typeof signOutText;
  upload: typeof uploadText;
  uploader: UploaderText;
  uploads: typeof uploadsText;
  albums: typeof albumsText;
  audit: typeof auditText;
  bulk: typeof bulkText;
  compare: typeof compareText;
  drop: typeof dropText;
  drops: typeof dropsText;
  edit: typeof editText;
  gallery: typeof galleryText;
  galleryEngine: GalleryEngineText;
  galleryMore: typeof galleryMoreText;
  guests: typeof guestsText;
  held: typeof heldText;
  history: typeof historyText;
  jobs: typeof jobsText;
  live: typeof liveText;
  numbers: typeof numbersText;
  tags: typeof tagsText;
  taken: typeof takenText;
  links: typeof linksText;
  set: typeof setText;
  shareTarget: typeof shareTargetText;
  uploadLink: typeof uploadLinkText;
  uploadQueue: typeof uploadQueueText;
  viewer: typeof viewerText;
}>;

/** The rooms whose text stays on the server, and that of errors, which a page fetches with the first of them. */
export type ServerTexts = Readonly<{
  site: SiteText;
  share: typeof shareText;
  publicAlbum: typeof publicAlbumText;
  errors: ErrorText;
}>;

/** Fetches the text of a room. */
export type LoadRoom<Text> = () => Promise<Text>;

/** The rooms of the frame around every page, and that of the upload page, which is the first that most people see. */
type FrameRoom = 'formats' | 'common' | 'problem' | 'upload' | 'uploader';

/** A language: some rooms at hand, the others to be fetched. */
export type Rooms = Readonly<
  Pick<Texts, FrameRoom> & {
    [Room in Exclude<keyof Texts, FrameRoom>]: LoadRoom<Texts[Room]>;
  } & { [Room in keyof ServerTexts]: LoadRoom<ServerTexts[Room]> }
>;
