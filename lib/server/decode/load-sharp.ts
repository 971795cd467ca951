import type Sharp from 'sharp';

/** libvips's names of the readers of our types; those below them are included. */
const LOADERS = ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Heif'].map((name) => `VipsForeignLoad${name}`);

let loading: Promise<typeof Sharp> | undefined;

/**
 * The image library, loaded at first use: a server that only presigns never waits for it. One thread for each
 * image and no cache of its own: how much happens at once is decided by the number of processes alone, and memory goes back
 * when an image is done.
 */
export function loadSharp(): Promise<typeof Sharp> {
  loading ??= import('sharp').then(({ default: sharp }) => {
    sharp.concurrency(1);
    sharp.cache(false);
    // A file that passes for an image of ours must not reach the readers of PDF, SVG and whatever else is built in.
    sharp.block({ operation: ['VipsForeignLoad'] });
    sharp.unblock({ operation: LOADERS });
    return sharp;
  });
  return loading;
}
