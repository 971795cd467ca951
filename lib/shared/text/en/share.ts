import { formats } from './formats';

const { bytes, count } = formats;

/** The page behind a share link. */
export const shareText = {
  titleOfProblem: 'Link without an image',
  describe: ({ width, height }: { width: number; height: number }) =>
    `An image of ${width} × ${height} pixels.`,
  facts: ({
    width,
    height,
    type,
    sizeBytes,
  }: {
    width: number;
    height: number;
    type: string;
    sizeBytes: number;
  }) => `${count(width)} × ${count(height)} pixels · ${type} · ${bytes(sizeBytes)}`,
  download: 'Download',
  /** Why a link shows nothing, and what to do. */
  problems: {
    missing: {
      title: 'There is no image here',
      text: 'It was removed, or the link was not copied whole. Ask whoever sent it to you for a new one.',
    },
    invalid: {
      title: 'This link does not work',
      text: 'It was not copied whole, or all links were ended. Ask whoever sent it to you for a new one.',
    },
    expired: {
      title: 'This link has ended',
      text: 'Links work for a set time only. Ask whoever sent it to you for a new one.',
    },
  },
};
