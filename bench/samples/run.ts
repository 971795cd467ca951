/**
 * `npm run samples -- FOLDER [--browsers chromium,firefox,webkit] [--keep FOLDER]`: sends each file of a folder through the upload page of the
 * production build (`npm run build` first) in each browser, and prints what became of it: type, size, bytes, and how far its colours
 * are from the file's own. Browsers that are not installed are left out, in so many words. `--keep` keeps what was published.
 */
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { StartBrowser } from '@/e2e/browsers/real-browser';
import { startChromium, startFirefox } from '@/e2e/browsers/start-playwright';
import { startWebkit } from '@/e2e/browsers/start-webkit';
import { signInByHand } from '@/e2e/support/sign-in-by-hand';
import { BENCH_PASSWORD, startProduct } from '../start-product';
import { comparePictures } from './compare-pictures';
import { type Outcome, sendSample } from './send-sample';

const STARTERS: Readonly<Record<string, StartBrowser>> = {
  chromium: startChromium,
  firefox: startFirefox,
  webkit: startWebkit,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    browsers: { type: 'string', default: Object.keys(STARTERS).join(',') },
    keep: { type: 'string' },
  },
});
const [folder] = positionals;
if (folder === undefined) throw new Error('Give the folder whose files should be sent.');
const names = values.browsers.split(',');
const unknown = names.filter((name) => !Object.hasOwn(STARTERS, name));
if (unknown.length > 0)
  throw new Error(`Unknown browser: ${unknown.join(', ')}. Choose from ${Object.keys(STARTERS).join(', ')}.`);

const report = (line: string) => void process.stderr.write(`${line}\n`);
const root = resolve(folder);
const entries = await readdir(root, { recursive: true });
const files: string[] = [];
for (const entry of entries.sort()) {
  const path = join(root, entry);
  if ((await stat(path)).isFile() && !basename(path).toLowerCase().startsWith('readme')) files.push(path);
}

const product = await startProduct({ port: 3297, bucketPort: 9297 });
const cells = new Map<string, string[]>(files.map((path) => [path, []]));
const columns: string[] = [];
try {
  const cookie = await signInByHand(product.url, BENCH_PASSWORD);
  for (const name of names) {
    const browser = await STARTERS[name]?.(report);
    if (!browser) continue;
    columns.push(`${browser.name} ${browser.version}`);
    try {
      for (const path of files) {
        const outcome = await sendSample(browser, { path, url: product.url, cookie });
        if (values.keep !== undefined && outcome.kind === 'published') {
          await mkdir(values.keep, { recursive: true });
          await writeFile(
            join(values.keep, `${name}-${basename(path)}.${outcome.type.slice(6)}`),
            outcome.bytes,
          );
        }
        const cell = await tell(outcome, path);
        cells.get(path)?.push(cell);
        report(`${browser.name} ${relative(root, path)}: ${cell}`);
      }
    } finally {
      await browser.close();
    }
  }
} finally {
  await product.close();
}

const header = ['file', 'bytes', ...columns];
const rows = await Promise.all(
  files.map(async (path) => [
    relative(root, path),
    String((await stat(path)).size),
    ...(cells.get(path) ?? []),
  ]),
);
const line = (row: readonly string[]) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
process.stdout.write([header, header.map(() => '---'), ...rows].map(line).join('\n'));
process.stdout.write('\n');

async function tell(outcome: Outcome, path: string): Promise<string> {
  if (outcome.kind !== 'published') return `${outcome.kind}: ${outcome.text}`;
  const { type, width, height, bytes, note } = outcome;
  const distance = await comparePictures(await readFile(path), bytes);
  const colours =
    distance === null
      ? 'not compared'
      : `${distance.levels.toFixed(0)} levels, ${distance.decibels.toFixed(0)} dB`;
  const kept = type.replace('image/', '');
  return `${kept} ${width} × ${height}, ${bytes.length}, ${colours}${note === '' ? '' : ` (${note})`}`;
}
