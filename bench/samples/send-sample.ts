import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RealBrowser } from '@/e2e/browsers/real-browser';

const PICKER = 'input[type=file][multiple]:not([webkitdirectory])';
/** A large TIFF in the slowest browser takes a fifth of it. */
const PATIENCE_MS = 180_000;
const LOOK_EVERY_MS = 250;

/** What became of a file. */
export type Outcome =
  | Readonly<{
      kind: 'published';
      type: string;
      width: number;
      height: number;
      bytes: Uint8Array;
      /** What its row says besides. */
      note: string;
    }>
  | Readonly<{ kind: 'refused' | 'no end'; text: string }>;

type Row = Readonly<{ state: string; id: string | null; text: string }>;

/** Sends one file as a person would, alone on a fresh page, and waits for its end. */
export async function sendSample(
  browser: RealBrowser,
  { path, url, cookie }: Readonly<{ path: string; url: string; cookie: string }>,
): Promise<Outcome> {
  await browser.goto(url);
  const look = `(() => {
    const row = document.querySelector('li[data-state]');
    return row && { state: row.dataset.state, id: row.dataset.id ?? null, text: row.innerText.replace(/\\s+/g, ' ') };
  })()`;
  await browser.evaluate(`new Promise((alive) => setTimeout(alive, 500))`);
  await browser.choose(PICKER, [path]);
  let row: Row | null = null;
  for (const endMs = Date.now() + PATIENCE_MS; Date.now() < endMs; ) {
    row = await browser.evaluate<Row | null>(look);
    if (row?.state === 'done' || row?.state === 'failed') break;
    await sleep(LOOK_EVERY_MS);
  }
  const text = textOf(row, path);
  await forget(browser);
  if (row?.state === 'failed') return { kind: 'refused', text };
  if (row?.state !== 'done' || row.id === null) return { kind: 'no end', text };
  const image = (await (await fetch(`${url}/api/images/${row.id}`, { headers: { cookie } })).json()) as {
    type: string;
    width: number;
    height: number;
    url: string;
  };
  const bytes = new Uint8Array(
    await (await fetch(new URL(image.url, url), { headers: { cookie } })).arrayBuffer(),
  );
  const { type, width, height } = image;
  return { kind: 'published', type, width, height, bytes, note: noteOf(text) };
}

function textOf(row: Row | null, path: string): string {
  return (row?.text ?? 'no row').replace(basename(path), '').trim();
}

/** What a row says of a picture that is not as it was chosen, behind its size in pixels. */
function noteOf(text: string): string {
  return /\d × \d+ ?(.*?) ?(Copy link)?$/.exec(text)?.[1]?.replace(/^· /, '') ?? '';
}

/** Another file of the same bytes would be taken for a second one. */
function forget(browser: RealBrowser): Promise<void> {
  return browser.evaluate(`(async () => {
    for (const { name } of await indexedDB.databases?.() ?? []) if (name) indexedDB.deleteDatabase(name);
  })()`);
}
