import { concat } from '@/lib/shared/media/bytes';
import type { Pick } from '../server/interleave';

/** The damage that happens to files: sectors that go bad, pieces that never arrive, are written twice or in the wrong place. */
const KINDS = ['overwritten', 'zeroed', 'cut out', 'cut off', 'doubled'] as const;

/** A damaged file, and how it came about. */
export type Damaged = Readonly<{ bytes: Uint8Array; what: string }>;

const LEAST_BYTES = 16;
const MOST_BYTES = 32_768;
/** Sizes are even on a logarithmic scale of so many steps. */
const STEPS = 1_000;

/** The same file with one piece of it damaged, anywhere, of 16 bytes to 32 KiB and no more than a third of it. */
export function damageFile(bytes: Uint8Array, pick: Pick): Damaged {
  const kind = KINDS[pick(KINDS.length)] ?? 'overwritten';
  const most = Math.min(MOST_BYTES, bytes.length / 3);
  const length = Math.floor(LEAST_BYTES * (most / LEAST_BYTES) ** (pick(STEPS) / STEPS));
  const at = pick(bytes.length - length);
  const [before, part, behind] = [
    bytes.subarray(0, at),
    bytes.subarray(at, at + length),
    bytes.subarray(at + length),
  ];
  const what = `${kind}: ${length} of ${bytes.length} bytes from ${at}`;
  switch (kind) {
    case 'overwritten':
      return { what, bytes: concat([before, Uint8Array.from(part, () => pick(256)), behind]) };
    case 'zeroed':
      return { what, bytes: concat([before, new Uint8Array(length), behind]) };
    case 'cut out':
      return { what, bytes: concat([before, behind]) };
    case 'cut off':
      return { what, bytes: bytes.subarray(0, bytes.length - length) };
    case 'doubled':
      return { what, bytes: concat([before, part, part, behind]) };
  }
}
