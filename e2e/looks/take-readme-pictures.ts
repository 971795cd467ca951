import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { startChromium } from '../browsers/start-playwright';
import type { LookPhoto } from './drawn-photos';
import { type Site, sendPhoto } from './fill-site';
import { type Look, openLook } from './look';
import type { Served } from './serve-site';
import { GALLERY } from './states/gallery-states';
import { UPLOAD } from './states/upload-states';

/** In CSS pixels: README shows two beside each other, in which a larger window could not be made out. */
const SIZE = { width: 1_120, height: 700 };

/** The pictures that README shows, by the states that lead to each. */
const SHOWN = [
  { group: UPLOAD, states: ['upload-preparing', 'upload-sending'], file: 'docs/screenshot.png' },
  { group: GALLERY, states: ['gallery'], file: 'docs/gallery.png' },
] as const;

/** Nothing is needed of it but its photos. */
const SITE: Site = { ids: [], album: '', drop: '', set: '', locked: '', share: '' };

/** Writes them where README has them, with a palette: a third of the bytes. */
export async function takeReadmePictures(
  served: Served,
  photos: readonly LookPhoto[],
  files: Look['files'],
): Promise<void> {
  for (const photo of photos) await sendPhoto(served.direct, photo);
  for (const { group, states, file } of SHOWN) {
    const browser = await startChromium(() => {}, { ...SIZE, isPhone: false, colours: 'light' });
    if (browser === null) throw new Error('There is no Chromium.');
    try {
      const look = await openLook({
        ...{ browser, served, site: SITE, files, isPhone: false, language: 'en', theme: 'light' },
      });
      if (group.isSignedIn) await look.signIn();
      for (const state of group.states.filter(({ name }) => states.some((one) => one === name))) {
        await state.open(look);
      }
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      const path = fileURLToPath(new URL(`../../${file}`, import.meta.url));
      await browser.screenshot(path);
      const small = await sharp(path).png({ palette: true, effort: 10 }).toBuffer();
      await sharp(small).toFile(path);
    } finally {
      await browser.close();
    }
  }
}
