/**
 * `npm run bench [-- presign crowd gallery rivals memory page lighthouse package] [-- upload slow] [-- --photos N --rounds N --write]`: measures the production
 * build (`npm run build` first) and prints a table; `--write` puts its rows into docs/benchmarks.md and README.md. Times are medians, contestants run in turn.
 * Ends with 1 when a figure is over its target. `upload` is the quick part of `rivals` and runs only when named, as does `slow`. `--photos` and `--rounds`
 * (24 and 3) shorten a trial; `BENCH_PHOTOS` names a folder of photos in place of drawn ones; `BENCH_PORT_OFFSET` moves the ports;
 * `BENCH_GALLERY_SIZES` (1000,100000,1000000) are the images in the gallery's buckets.
 */
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { findBrowser } from '@/e2e/find-browser';
import { NAIVE } from './contestants';
import { benchCrowd } from './crowd-bench';
import { type Finding, formatFindings, isWithin, TABLE_HEAD } from './finding';
import { benchGallery } from './gallery-bench';
import { benchHundreds } from './hundreds-bench';
import { type Lab, openLab } from './lab';
import { benchLighthouse } from './lighthouse-bench';
import { benchMany } from './many-bench';
import { benchMemory } from './memory-bench';
import { benchPackage } from './package-bench';
import { benchPage } from './page-bench';
import { createPhotos } from './photos';
import { photosOfFolder } from './photos-of-folder';
import { benchPresign } from './presign-bench';
import { benchRivals } from './rivals-bench';
import { runContestant } from './run-contestant';
import { benchSlow } from './slow-bench';
import { benchUpload } from './upload-bench';
import { writeBenchmarks } from './write-benchmarks';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    photos: { type: 'string', default: '24' },
    rounds: { type: 'string', default: '3' },
    write: { type: 'boolean', default: false },
  },
});
const [photos, rounds] = [Number(values.photos), Number(values.rounds)];
if (!(photos >= 1 && rounds >= 1)) throw new Error('--photos and --rounds are numbers from 1.');

// The SDK's notice about old versions of Node would stand in the middle of the report.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

const report = (line: string) => void process.stderr.write(`${line}\n`);

/** Those that run in the lab, in order; the gallery and Lighthouse have buckets of their own. */
const GROUPS: Readonly<Record<string, (lab: Lab) => Promise<readonly Finding[]>>> = {
  presign: async (lab) => [await benchPresign(lab.directUrl)],
  upload: (lab) => benchUpload(lab, photos, rounds),
  slow: (lab) => benchSlow(lab, photos, rounds),
  rivals: (lab) => benchRivals(lab, photos, rounds),
  memory: (lab) => benchMemory(lab, photos, rounds),
  page: async (lab) => [
    ...(await benchPage(lab, photos, rounds)),
    await benchHundreds(lab),
    ...(await benchMany(lab)),
  ],
};
const all = [...Object.keys(GROUPS), 'crowd', 'gallery', 'lighthouse', 'package'];
const unknown = positionals.filter((name) => !all.includes(name));
if (unknown.length > 0)
  throw new Error(`Unknown part: ${unknown.join(', ')}. Choose from ${all.join(', ')}.`);
const wanted =
  positionals.length > 0 ? positionals : all.filter((name) => name !== 'upload' && name !== 'slow');

const findings: Finding[] = [];
const groups = Object.entries(GROUPS).filter(([name]) => wanted.includes(name));
if (groups.length > 0) {
  const folder = process.env.BENCH_PHOTOS;
  const pictures = folder ? await photosOfFolder(folder) : await createPhotos(report);
  const lab = await openLab({
    browserPath: await findBrowser(process.env, report),
    photos: pictures,
    report,
  });
  try {
    // The first upload after a start pays for what the server loads once.
    await runContestant(lab, NAIVE, { photos: 1, bytesPerSecond: null, verification: 'server' });
    for (const [name, bench] of groups) {
      report(`— ${name}`);
      findings.push(...(await bench(lab)));
    }
  } finally {
    await lab.close();
    pictures.remove();
  }
}
if (wanted.includes('crowd')) {
  report('— crowd');
  findings.push(...(await benchCrowd(report)));
}
if (wanted.includes('gallery')) {
  report('— gallery');
  const sizes = (process.env.BENCH_GALLERY_SIZES ?? '1000,100000,1000000').split(',').map(Number);
  findings.push(...(await benchGallery(sizes, report)));
}
if (wanted.includes('lighthouse')) {
  report('— lighthouse');
  findings.push(...(await benchLighthouse(report)));
}
if (wanted.includes('package')) {
  report('— package');
  findings.push(...(await benchPackage(report)));
}

const machine = `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`;
const terms = `Uploads: ${photos} photos, medians of ${rounds} round${rounds === 1 ? '' : 's'} of up to three runs each, Chromium, the bucket 40 ms away, all to 2,048 pixels at quality 0.8 (Sluice to 2,000, the half of 4,000).`;
const rows = formatFindings(findings);
const measured = `${terms} Measured on ${machine}.`;
process.stdout.write(`${[TABLE_HEAD, ...rows].join('\n')}\n\n${measured}\n`);
if (values.write) await writeBenchmarks(rows, measured);
process.exitCode = findings.every(isWithin) ? 0 : 1;
