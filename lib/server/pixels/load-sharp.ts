import type Sharp from 'sharp';

let loading: Promise<typeof Sharp> | undefined;

/**
 * The image library, loaded at first use: a server that only presigns never waits for it. One thread for each
 * image and no cache of its own: how much happens at once is decided by our gates alone, and memory goes back
 * when an image is done.
 */
export function loadSharp(): Promise<typeof Sharp> {
  loading ??= import('sharp').then(({ default: sharp }) => {
    sharp.concurrency(1);
    sharp.cache(false);
    return sharp;
  });
  return loading;
}
