import { formats } from './formats';

const { bytes, count, plural } = formats;

/** The upload page before the first file, and the notices above it. */
export const uploadText = {
  /** Before the first file. */
  empty: {
    reading: 'Reading your files…',
    invitation: 'Drop photos anywhere',
    /** Nothing can be dropped where there are only fingers. */
    invitationByTouch: 'Add your photos',
    otherWays: 'or drop a folder, or paste',
    choose: 'Choose photos',
    limits: ({ maxBytes }: { maxBytes: number }) =>
      `Photos up to ${bytes(maxBytes).replace(' ', '\u00a0')}, including HEIC from iPhones.`,
    noLocationTitle: 'No location',
    /** Says in one line what stays of a photo and what goes. */
    noLocation: ({ keepsDate }: { keepsDate: boolean }): string =>
      keepsDate
        ? 'Location and camera details are removed before photos leave your device. The date taken stays.'
        : 'Location, camera details and the date taken are removed before photos leave your device.',
    smallerTitle: 'Resized first',
    smaller: (maxDimension: number) =>
      `Photos are resized on your device to ${count(maxDimension)} pixels, so they upload quickly.`,
    originalTitle: 'Full quality',
    original: 'Photos keep their full resolution. Only the metadata is removed.',
    /** Says who sees what is sent, by what it becomes. */
    audienceTitles: { held: 'Approved first', private: 'Private', public: 'Public' },
    audiences: {
      held: 'Your photos wait for approval. Until then, only this site’s admins can see them.',
      private: 'Only you and this site’s admins can see your photos.',
      public: 'Photos you upload here are public. Anyone can see them.',
    },
  },
  letGo: 'Drop to upload',
  chooseFolder: 'Choose a folder',
  takePhoto: 'Take a photo',
  fullSize: 'Keep original size',

  notices: {
    offlineBusy: 'You’re offline. Uploads will resume automatically.',
    offlineIdle: 'You’re offline. Photos you add now will be sent when you’re back online.',
    restored: (photos: number) =>
      plural(photos, {
        one: 'Resuming a photo from your last visit.',
        other: 'Resuming # photos from your last visit.',
      }),
    recovered: (photos: number) =>
      plural(photos, {
        one: 'A photo from your last visit has finished uploading.',
        other: '# photos from your last visit have finished uploading.',
      }),
    atRisk: (photos: number) =>
      plural(photos, {
        one: 'Keep this page open, or you’ll have to choose a photo again.',
        other: 'Keep this page open, or you’ll have to choose # photos again.',
      }),
  },
};
