import type { Finding } from './finding';
import { median, timeMs } from './statistics';

const CALLS = 100;

/** Grants for 100 files in one call, one call after another on a warm server. */
export async function benchPresign(url: string): Promise<Finding> {
  const body = JSON.stringify({
    files: Array.from({ length: 100 }, (_, index) => ({
      filename: `IMG_${index}.jpg`,
      contentType: 'image/jpeg',
      size: 400_000 + index,
      sha256: Buffer.alloc(32, index).toString('base64'),
    })),
  });
  // As curl asks: uncompressed. Timed to the last byte; what the answer holds is looked at afterwards.
  const call = async () => {
    const response = await fetch(`${url}/api/upload/presign`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-encoding': 'identity' },
      body,
    });
    return response.arrayBuffer();
  };
  requireGrants(await call());
  for (let warmUp = 0; warmUp < 200; warmUp += 1) await call();
  const times: number[] = [];
  for (let index = 0; index < CALLS; index += 1) times.push(await timeMs(call));
  const value = median(times);
  return {
    what: 'Presign 100 files in one call, median of 100 calls',
    measured: `${value.toFixed(1)} ms`,
    against: 'a fixed bound',
    value,
    limit: 30,
    unit: 'ms',
  };
}

function requireGrants(answer: ArrayBuffer): void {
  const { uploads } = JSON.parse(Buffer.from(answer).toString()) as { uploads: { url?: string }[] };
  if (uploads.filter((upload) => upload.url).length !== 100) throw new Error('Not every file was granted.');
}
