import { compare } from './compare';
import { FLOOR, NAIVE, OURS } from './contestants';
import type { Finding } from './finding';
import type { Lab } from './lab';
import { race } from './race';

/** The quick one: the upload page against the naive loop and the floor; it needs no package of a rival. */
export async function benchUpload(lab: Lab, photos: number, rounds: number): Promise<readonly Finding[]> {
  const terms = { photos, bytesPerSecond: null };
  lab.report(`${photos} photos, verified`);
  const verified = await race(lab, [OURS, NAIVE], { ...terms, verification: 'server' }, rounds);
  lab.report(`${photos} photos, verification left out`);
  const sent = await race(lab, [OURS, FLOOR], { ...terms, verification: 'at once' }, rounds);
  const floor = [[FLOOR, sent(FLOOR)]] as const;
  return [
    compare({
      what: `${photos} photos of 12 megapixels and more, from drop to all published`,
      ours: verified(OURS),
      figure: 'publishedMs',
      others: [[NAIVE, verified(NAIVE)]],
      limit: 0.8,
    }),
    compare({
      what: 'Drop to last file sent, verification left out',
      ours: sent(OURS),
      figure: 'lastMs',
      others: floor,
      limit: 1.15,
    }),
    compare({
      what: 'Drop to first file sent',
      ours: sent(OURS),
      figure: 'firstMs',
      others: floor,
      limit: 1.2,
    }),
  ];
}
