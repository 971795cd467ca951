import { formats } from './formats';

const { bytes, count } = formats;

/** The page behind a share link. */
export const shareText = {
  titleOfProblem: 'Link without a photo',
  describe: ({ width, height }: { width: number; height: number }) =>
    `A photo of ${width} × ${height} pixels.`,
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
      title: 'There’s no photo here',
      text: 'It was removed, or the link wasn’t copied in full. Ask the person who sent it to you for a new one.',
    },
    invalid: {
      title: 'This link doesn’t work',
      text: 'It wasn’t copied in full, or all links were revoked. Ask the person who sent it to you for a new one.',
    },
    expired: {
      title: 'This link has expired',
      text: 'Links only work for a limited time. Ask the person who sent it to you for a new one.',
    },
  },
};
