import { basename } from 'node:path';
import { chooseFiles } from '@/e2e/browsers/choose-files';
import { readStored } from '@/e2e/browsers/read-stored';
import type { RealBrowser } from '@/e2e/browsers/real-browser';
import { waitFor } from '@/e2e/browsers/wait-for';

const ROW = `document.querySelector('li[data-state]')`;
/** A large TIFF in the slowest browser takes a fifth of it. */
const PATIENCE_MS = 180_000;

/** The end of one file. */
export type Outcome =
  | Readonly<{
      kind: 'published';
      type: string;
      width: number;
      height: number;
      bytes: Uint8Array;
      /** The other texts of its row. */
      note: string;
    }>
  | Readonly<{ kind: 'refused' | 'no end'; text: string }>;

type Row = Readonly<{ state: string; id: string | null; text: string }>;

/** Sends one file as a person would, alone on a fresh page, and waits for its end. */
export async function sendSample(
  browser: RealBrowser,
  { path, url, cookie }: Readonly<{ path: string; url: string; cookie: string }>,
): Promise<Outcome> {
  await chooseFiles(browser, url, [path]);
  await waitFor(
    browser,
    `${ROW} !== null && ['done', 'failed'].includes(${ROW}.dataset.state)`,
    PATIENCE_MS,
  ).catch(() => {});
  const row = await browser.evaluate<Row | null>(
    `${ROW} && { state: ${ROW}.dataset.state, id: ${ROW}.dataset.id ?? null, text: ${ROW}.innerText.replace(/\\s+/g, ' ') }`,
  );
  const text = textOf(row, path);
  await forget(browser);
  if (row?.state === 'failed') return { kind: 'refused', text };
  if (row?.state !== 'done' || row.id === null) return { kind: 'no end', text };
  const { type, width, height, bytes } = await readStored(row.id, { app: url, cookie });
  return { kind: 'published', type, width, height, bytes, note: noteOf(text) };
}

function textOf(row: Row | null, path: string): string {
  return (row?.text ?? 'no row').replace(basename(path), '').trim();
}

/** A file says behind its state how its picture differs from the one that was chosen. */
function noteOf(text: string): string {
  return /Uploaded ?(.*)$/.exec(text)?.[1] ?? '';
}

/** Another file of the same bytes would be taken for a second one. */
function forget(browser: RealBrowser): Promise<void> {
  return browser.evaluate(`(async () => {
    for (const { name } of await indexedDB.databases?.() ?? []) if (name) indexedDB.deleteDatabase(name);
  })()`);
}
