import { formats } from './formats';

const { count, plural } = formats;

/** New photos while somebody looks: in the gallery, and on the wall that shows them large. */
export const liveText = {
  /** On a button above the photos, which are scrolled. */
  arrived: ({ count: number, isMore }: { count: number; isMore: boolean }) =>
    isMore ? 'New photos' : plural(number, { one: '# new photo', other: '# new photos' }),

  wall: {
    title: 'Slideshow',
    /** Before the first photo. */
    empty: 'No photos yet. New ones appear here automatically.',
    loading: 'Loading photos',
    failed: 'The photos couldn’t be loaded. Retrying soon.',
    signedOut: 'Your session has ended. Sign in again to see the photos.',
    fullScreen: 'Full screen',
    leaveFullScreen: 'Leave full screen',
    pause: 'Pause',
    resume: 'Resume',
    next: 'Next photo',
    before: 'Previous photo',
    faster: 'Faster',
    slower: 'Slower',
    back: 'Back to the gallery',
    seconds: (seconds: number) => `${count(seconds)} seconds a photo`,
    /** The same beside the buttons. */
    shortSeconds: (seconds: number) => `${count(seconds)} s`,
    /** The tip of a button, with the key that does the same. */
    withKey: (label: string, key: string) => `${label} (${key})`,
    space: 'Space',
    controls: 'Slideshow controls',
  },
};
