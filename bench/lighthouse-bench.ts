import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { findBrowser } from '@/e2e/find-browser';
import { BROWSER_ARGS } from '@/e2e/support/browser-args';
import { makePhoto } from '@/e2e/support/make-photo';
import { signInByHand } from '@/e2e/support/sign-in-by-hand';
import type { Finding } from './finding';
import { BENCH_PASSWORD, benchPort, startProduct } from './start-product';

const FOLDER = fileURLToPath(new URL('./lighthouse', import.meta.url));
const PORTS = { port: 3_296, bucketPort: 9_296 };
const DEBUG_PORT = 9_297;
const CATEGORIES = ['accessibility', 'best-practices', 'seo'] as const;
const DEVICES = ['phone', 'desktop'] as const;

type Page = Readonly<{
  name: string;
  path: string;
  cookie?: string;
  /** Search engines are kept away on purpose: whether they may come is not asked. */
  isHidden?: boolean;
}>;

/** Lighthouse's scores of every page, on a phone and on a desktop: each must be 100. */
export async function benchLighthouse(report: (line: string) => void): Promise<readonly Finding[]> {
  report('Installing Lighthouse');
  execFileSync('npm', ['ci', '--prefix', FOLDER, '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  const judge = await loadLighthouse();
  const product = await startProduct(PORTS);
  const debugPort = benchPort(DEBUG_PORT);
  const browser = await chromium.launch({
    executablePath: await findBrowser(process.env, report),
    args: [...BROWSER_ARGS, `--remote-debugging-port=${debugPort}`],
  });
  try {
    const findings: Finding[] = [];
    for (const page of await preparePages(product.url)) {
      const scores: number[] = [];
      for (const device of DEVICES) {
        const { score, faults } = await judge(new URL(page.path, product.url).href, page, device, debugPort);
        for (const fault of faults) report(`${page.name}, ${device}: ${fault}`);
        scores.push(...score);
      }
      findings.push(findingOf(page, scores));
      report(`${page.name}: ${scores.join(' ')}`);
    }
    return findings;
  } finally {
    await browser.close();
    await product.close();
  }
}

function findingOf({ name }: Page, scores: readonly number[]): Finding {
  const [half] = [scores.length / 2];
  return {
    what: `Lighthouse on ${name}`,
    measured: `${scores.slice(0, half).join(', ')} on a phone, ${scores.slice(half).join(', ')} on a desktop`,
    against: 'accessibility, best practices, SEO',
    value: Math.min(...scores),
    limit: 100,
    isLeast: true,
    unit: 'points',
  };
}

async function preparePages(url: string): Promise<readonly Page[]> {
  const cookie = await signInByHand(url, BENCH_PASSWORD);
  const ids: string[] = [];
  for (let seed = 0; seed < 6; seed += 1)
    ids.push(await upload(url, await drawPhoto(seed), `photo-${seed}.jpg`));
  const [shownId = '', trashedId = ''] = ids;
  await post(url, '/api/images/move', { ids: [trashedId], to: 'trash' }, cookie);
  const shared = await post<{ url: string }>(
    url,
    '/api/images/share',
    { id: shownId, expiresInSeconds: 3_600 },
    cookie,
  );
  const admin = { cookie, isHidden: true };
  return [
    { name: 'the upload page', path: '/' },
    { name: 'the sign-in page', path: '/sign-in', isHidden: true },
    { name: 'the page of a share link', path: shared.url, isHidden: true },
    { name: 'the headless example', path: '/examples/headless' },
    { name: 'the gallery, signed out', path: '/gallery', isHidden: true },
    { name: 'the gallery', path: '/gallery', ...admin },
    { name: 'the gallery’s search', path: '/gallery?q=photo', ...admin },
    { name: 'the gallery’s viewer', path: `/gallery?image=${shownId}`, ...admin },
    { name: 'the trash', path: '/gallery?state=trash', ...admin },
    { name: 'the numbers', path: '/gallery/numbers', ...admin },
  ];
}

function drawPhoto(seed: number): Promise<Buffer> {
  return makePhoto({ width: 2_048, height: 1_536, seed });
}

/** Uploads as the page would; the image's id. */
async function upload(url: string, photo: Buffer, filename: string): Promise<string> {
  const sha256 = createHash('sha256').update(photo).digest('base64');
  const wanted = { filename, contentType: 'image/jpeg', size: photo.length, sha256 };
  const grant = await post<{ url: string; fields: Record<string, string>; ticket: string }>(
    url,
    '/api/upload/presign',
    wanted,
  );
  const form = new FormData();
  for (const [name, value] of Object.entries(grant.fields)) form.append(name, value);
  form.append('file', new Blob([new Uint8Array(photo)]));
  const sent = await fetch(grant.url, { method: 'POST', body: form });
  if (!sent.ok) throw new Error(`The bucket answered ${sent.status}.`);
  const { id } = await post<{ id: string }>(url, '/api/upload/complete', { ticket: grant.ticket });
  return id;
}

async function post<Answer>(url: string, path: string, body: unknown, cookie = ''): Promise<Answer> {
  const response = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path} answered ${response.status}.`);
  return (await response.json()) as Answer;
}

type Audit = { id: string; title: string; score: number | null; scoreDisplayMode: string };
type Lighthouse = (
  url: string,
  flags: Record<string, unknown>,
  config?: unknown,
) => Promise<
  | {
      lhr: {
        runtimeError?: { message: string };
        categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
        audits: Record<string, Audit>;
      };
    }
  | undefined
>;

type Judgement = Readonly<{ score: readonly number[]; faults: readonly string[] }>;

async function loadLighthouse(): Promise<
  (url: string, page: Page, device: (typeof DEVICES)[number], port: number) => Promise<Judgement>
> {
  const load = (path: string) => import(pathToFileURL(join(FOLDER, 'node_modules/lighthouse', path)).href);
  const lighthouse = ((await load('core/index.js')) as { default: Lighthouse }).default;
  const desktop = ((await load('core/config/desktop-config.js')) as { default: unknown }).default;
  return async (url, { cookie, isHidden = false }, device, port) => {
    const result = await lighthouse(
      url,
      {
        port,
        onlyCategories: CATEGORIES,
        skipAudits: isHidden ? ['is-crawlable'] : [],
        logLevel: 'error',
        ...(cookie === undefined ? {} : { extraHeaders: { cookie } }),
      },
      device === 'desktop' ? desktop : undefined,
    );
    if (!result || result.lhr.runtimeError) {
      throw new Error(
        `Lighthouse could not judge ${url}: ${result?.lhr.runtimeError?.message ?? 'no result'}`,
      );
    }
    const { categories, audits } = result.lhr;
    const counted = Object.values(categories).flatMap(({ auditRefs }) =>
      auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => audits[id]),
    );
    return {
      score: CATEGORIES.map((name) => Math.round((categories[name]?.score ?? 0) * 100)),
      faults: counted.flatMap((audit) =>
        audit && audit.score !== null && audit.score < 1 ? audit.title : [],
      ),
    };
  };
}
