/** Two hundred people upload at once while somebody sends files that are made to be expensive: what does everybody else notice of it? */
import { setTimeout as sleep } from 'node:timers/promises';
import sharp from 'sharp';
import type { Finding } from './finding';
import { groupMegabytes } from './group-memory';
import { type HostileFile, makeHostileFiles } from './hostile-files';
import { type RunningProduct, startProduct } from './start-product';
import { median } from './statistics';

const CLIENTS = 200;
const FILES_EACH = 2;
/** As many at once as a browser has under way for one page. */
const ATTACKS_AT_ONCE = 6;
const ATTACKER = '198.51.100.66';

type Answers = { timesMs: number[]; lost: string[] };

/** Runs the crowd alone and then beside the attacker. */
export async function benchCrowd(report: (line: string) => void): Promise<readonly Finding[]> {
  const hostile = await makeHostileFiles();
  const product = await startProduct({
    port: 3_290,
    bucketPort: 9_290,
    // Each client has an address of its own; all of them are of this machine.
    environment: { TRUSTED_PROXIES: 'loopback', UPLOAD_UNVERIFIED_MAX_BYTES: '100000000000' },
  });
  try {
    await runCrowd(product, 4, 'warm');
    report(`${CLIENTS} clients alone`);
    const alone = await runCrowd(product, CLIENTS, 'alone');
    report(`${CLIENTS} clients beside an attacker`);
    const { answers: beside, peakMegabytes, attacks } = await besideAttacker(product, hostile);
    const quietMs = median(alone.timesMs);
    const worstMs = Math.max(...beside.timesMs);
    return [
      {
        what: `${CLIENTS} clients upload ${CLIENTS * FILES_EACH} files beside an attacker: files lost or refused for good`,
        measured: `${beside.lost.length} of ${CLIENTS * FILES_EACH}`,
        against: `${attacks} expensive files of eight kinds meanwhile`,
        value: beside.lost.length,
        limit: 0,
        unit: 'files',
      },
      {
        what: 'The slowest answer to one of them, to their median without the attacker',
        measured: `${(worstMs / 1_000).toFixed(1)} s`,
        against: `${(quietMs / 1_000).toFixed(1)} s; ${(median(beside.timesMs) / 1_000).toFixed(1)} s is the median beside the attacker`,
        value: worstMs / quietMs,
        limit: 10,
        unit: 'ratio',
      },
      {
        what: 'Peak memory meanwhile of all processes together, the bucket included',
        measured: `${peakMegabytes.toFixed(0)} MB`,
        against: 'a fixed bound',
        value: peakMegabytes,
        limit: 1_000,
        unit: 'MB',
      },
    ];
  } finally {
    await product.close();
  }
}

async function besideAttacker(product: RunningProduct, hostile: readonly HostileFile[]) {
  let peakMegabytes = 0;
  const watch = setInterval(() => {
    peakMegabytes = Math.max(peakMegabytes, groupMegabytes(product.groupId));
  }, 200);
  const over = new AbortController();
  let attacks = 0;
  const attackers = Array.from({ length: ATTACKS_AT_ONCE }, async () => {
    while (!over.signal.aborted) {
      const file = hostile[attacks % hostile.length];
      attacks += 1;
      // Refusals are what it comes for; a second's rest keeps a refused attacker from being a busy loop of this very bench.
      const isTaken = file && (await attack(product.url, file).catch(() => false));
      if (!isTaken) await sleep(1_000);
    }
  });
  try {
    return { answers: await runCrowd(product, CLIENTS, 'beside'), peakMegabytes, attacks };
  } finally {
    over.abort();
    clearInterval(watch);
    await Promise.all(attackers);
  }
}

async function attack(url: string, { name, bytes }: HostileFile): Promise<boolean> {
  const grant = await post(url, ATTACKER, '/api/upload/presign', { filename: name });
  if (grant.status !== 200) return false;
  await send(grant.body as Grant, bytes);
  await post(url, ATTACKER, '/api/upload/complete', { ticket: (grant.body as Grant).ticket });
  return true;
}

async function runCrowd(product: RunningProduct, clients: number, title: string): Promise<Answers> {
  const answers: Answers = { timesMs: [], lost: [] };
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      const address = `10.${title.length}.${client >> 8}.${client & 255}`;
      for (let file = 0; file < FILES_EACH; file += 1) {
        const bytes = await photo(client * FILES_EACH + file);
        await uploadHonestly(product.url, address, bytes, answers);
      }
    }),
  );
  return answers;
}

/** As a browser does it: what may pass is tried again, after as long as the server asks for. */
async function uploadHonestly(
  url: string,
  address: string,
  bytes: Uint8Array,
  answers: Answers,
): Promise<void> {
  const ask = async (path: string, body: object) => {
    for (let attempt = 0; attempt < 20; attempt += 1) {
      const startedMs = performance.now();
      const answer = await post(url, address, path, body);
      answers.timesMs.push(performance.now() - startedMs);
      if (answer.status !== 503 && answer.status !== 429) return answer;
      await sleep(1_000 * Math.max(1, answer.retryAfterSeconds));
    }
    return null;
  };
  const grant = await ask('/api/upload/presign', { filename: 'photo.jpg', size: bytes.length });
  if (grant?.status !== 200) return void answers.lost.push(`presign ${grant?.status}`);
  const { ticket } = grant.body as Grant;
  await send(grant.body as Grant, bytes);
  const completed = await ask('/api/upload/complete', { ticket });
  if (completed?.status !== 200) answers.lost.push(`complete ${completed?.status}`);
}

type Grant = Readonly<{ url: string; fields: Record<string, string>; ticket: string }>;

async function post(url: string, address: string, path: string, body: object) {
  const response = await fetch(url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
    body: JSON.stringify(body),
  });
  const retryAfterSeconds = Number(response.headers.get('retry-after') ?? 0);
  return { status: response.status, body: (await response.json()) as unknown, retryAfterSeconds };
}

async function send({ url, fields }: Grant, bytes: Uint8Array): Promise<void> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([new Uint8Array(bytes)]));
  await (await fetch(url, { method: 'POST', body: form })).arrayBuffer();
}

/** A photo of a megapixel and 200 KB, like no other. */
async function photo(seed: number): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 100 + (seed % 60), sigma: 20 } as const;
  const small = await sharp({ create: { width: 300, height: 225, channels: 3, background: '#888', noise } })
    .png()
    .toBuffer();
  return sharp(small).resize(1_200, 900).jpeg({ quality: 85 }).toBuffer();
}
