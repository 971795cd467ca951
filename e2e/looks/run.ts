/**
 * `npm run looks`: pictures of every page and state, for people to look at: three browsers, phone and desktop, light, dark and forced colours, four
 * languages. `--browser firefox --locale ar --state viewer` narrows it, `--photos FOLDER` shows photographs in place of drawn ones, `--out` says where
 * pictures go. `--readme` takes those of README. Expects a production build; `E2E_PORT_OFFSET` moves its ports.
 */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chooseViews } from './choose-views';
import { drawPhotos, type LookPhoto } from './drawn-photos';
import { fillSite, type Site } from './fill-site';
import { serveSite } from './serve-site';
import { EMPTY_SITE, GALLERY } from './states/gallery-states';
import { GUEST } from './states/guest-states';
import { ALBUMS, OFFICE, PROBLEMS, STRANGERS } from './states/other-states';
import { UPLOAD } from './states/upload-states';
import { takePictures } from './take-pictures';
import { takeReadmePictures } from './take-readme-pictures';

/** A site that is looked at has so many; a browser sends so many. */
const SHOWN = 32;
const SENT = 11;

const NOTHING_YET: Site = { ids: [], album: '', drop: '', set: '', locked: '', share: '' };

const asked = chooseViews(process.argv.slice(2));
const report = (line: string) => void process.stdout.write(`${line}\n`);
const directory = await mkdtemp(join(tmpdir(), 'sluice-look-files-'));
const photos = asked.photos === undefined ? await drawPhotos(SHOWN + SENT) : await readPhotos(asked.photos);
const sent = photos.slice(-SENT);
const files = { photos: await write(sent), wrong: await write(wrongFiles(sent)) };
await mkdir(asked.out, { recursive: true });
const served = await serveSite(
  asked.isForReadme
    ? {}
    : { APP_AFTER_UPLOAD: 'We look at every photo and show the best ones at the party on Saturday.' },
);
const problems: string[] = [];
try {
  if (asked.isForReadme) {
    await takeReadmePictures(served, photos, files);
  } else {
    const taking = { served, files, report, out: asked.out, isMeant: asked.isMeant };
    for (const view of asked.views) {
      problems.push(...(await takePictures(view, [EMPTY_SITE], { ...taking, site: NOTHING_YET })));
    }
    const site = await fillSite(served.direct, photos.slice(0, SHOWN));
    const groups = [UPLOAD, GUEST, GALLERY, ALBUMS, OFFICE, STRANGERS, PROBLEMS];
    for (const view of asked.views) {
      const startedMs = performance.now();
      problems.push(...(await takePictures(view, groups, { ...taking, site })));
      report(`${Object.values(view).join(' ')}: ${Math.round((performance.now() - startedMs) / 1_000)} s`);
    }
  }
} finally {
  await served.close();
  await rm(directory, { recursive: true, force: true });
}
report(`Pictures are in ${asked.isForReadme ? 'docs' : asked.out}.`);
for (const problem of problems) report(problem);
if (problems.length > 0) process.exitCode = 1;

async function readPhotos(folder: string): Promise<readonly LookPhoto[]> {
  const names = (await readdir(folder)).filter((name) => /\.jpe?g$/i.test(name)).sort();
  return Promise.all(names.map(async (name) => ({ name, bytes: await readFile(join(folder, name)) })));
}

async function write(all: readonly LookPhoto[]): Promise<readonly string[]> {
  return Promise.all(
    all.map(async ({ name, bytes }) => {
      const path = join(directory, name);
      await writeFile(path, bytes);
      return path;
    }),
  );
}

/** A photo whose end is missing, and a file that is no photo. */
function wrongFiles([first]: readonly LookPhoto[]): readonly LookPhoto[] {
  if (first === undefined) throw new Error('There are no photos to look at.');
  return [
    { name: 'Half of a photo.jpg', bytes: first.bytes.subarray(0, first.bytes.length / 2) },
    { name: 'Seating plan.pdf', bytes: Buffer.from('%PDF-1.7 tables') },
  ];
}
