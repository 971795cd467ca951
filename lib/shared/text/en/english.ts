import type { Texts } from '../texts';
import { accessText } from './access';
import { albumsText } from './albums';
import { auditText } from './audit';
import { bulkText } from './bulk';
import { commonText } from './common';
import { compareText } from './compare';
import { dropText } from './drop';
import { dropsText } from './drops';
import { editText } from './edit';
import { formats } from './formats';
import { galleryText } from './gallery';
import { galleryEngineText } from './gallery-engine';
import { galleryMoreText } from './gallery-more';
import { guestsText } from './guests';
import { heldText } from './held';
import { historyText } from './history';
import { jobsText } from './jobs';
import { linksText } from './links';
import { liveText } from './live';
import { numbersText } from './numbers';
import { photoDialogText } from './photo-dialog';
import { problemText } from './problem';
import { setText } from './set';
import { shareTargetText } from './share-target';
import { signInText } from './sign-in';
import { signOutText } from './sign-out';
import { tagsText } from './tags';
import { takenText } from './taken';
import { uploadText } from './upload';
import { uploadLinkText } from './upload-link';
import { uploadQueueText } from './upload-queue';
import { uploaderText } from './uploader';
import { uploadsText } from './uploads';
import { viewerText } from './viewer';

/** Every room in English, in one piece: for components below no provider, and for tests. A page takes the rooms that it draws. */
export const ENGLISH: Texts = {
  formats,
  access: accessText,
  common: commonText,
  photoDialog: photoDialogText,
  problem: problemText,
  signIn: signInText,
  signOut: signOutText,
  upload: uploadText,
  uploader: uploaderText,
  uploads: uploadsText,
  albums: albumsText,
  audit: auditText,
  bulk: bulkText,
  compare: compareText,
  drop: dropText,
  drops: dropsText,
  edit: editText,
  gallery: galleryText,
  galleryEngine: galleryEngineText,
  galleryMore: galleryMoreText,
  guests: guestsText,
  held: heldText,
  history: historyText,
  jobs: jobsText,
  live: liveText,
  numbers: numbersText,
  tags: tagsText,
  taken: takenText,
  links: linksText,
  set: setText,
  shareTarget: shareTargetText,
  uploadLink: uploadLinkText,
  uploadQueue: uploadQueueText,
  viewer: viewerText,
};
