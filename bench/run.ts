/**
 * `npm run bench [-- upload presign gallery] [-- --write]`: measures the production build (`npm run build` first) and
 * prints a table; `--write` puts it into README.md. Each figure is a median, each ratio is taken side by side in one run.
 * `BENCH_GALLERY_SIZES` (1000,100000,1000000) are the images in the gallery's buckets. Ends with 1 when a limit was missed.
 */
import { cpus, totalmem } from 'node:os';
import { findBrowser } from '@/e2e/find-browser';
import { type Finding, formatFindings } from './finding';
import { benchGallery } from './gallery-bench';
import { benchPresign } from './presign-bench';
import { startProduct } from './start-product';
import { benchUpload } from './upload-bench';
import { writeReadme } from './write-readme';

const report = (line: string) => void process.stderr.write(`${line}\n`);
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const isWanted = (name: string) => wanted.length === 0 || wanted.includes(name);

const findings: Finding[] = [];
if (isWanted('upload') || isWanted('presign')) {
  const product = await startProduct({ port: 3290, bucketPort: 9290 });
  try {
    if (isWanted('presign')) {
      report('Presigning');
      findings.push(await benchPresign(product.url));
    }
    if (isWanted('upload')) {
      report('Uploading 24 photos, six times');
      findings.push(...(await benchUpload(product.url, await findBrowser(process.env, report))));
    }
  } finally {
    await product.close();
  }
}
if (isWanted('gallery')) {
  const sizes = (process.env.BENCH_GALLERY_SIZES ?? '1000,100000,1000000').split(',').map(Number);
  findings.push(...(await benchGallery(sizes, report)));
}

const machine = `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`;
const table = `${formatFindings(findings)}\n\nMeasured on ${machine}.`;
process.stdout.write(`${table}\n`);
if (process.argv.includes('--write')) await writeReadme('README.md', table);
process.exitCode = findings.every(({ value, limit }) => value <= limit) ? 0 : 1;
