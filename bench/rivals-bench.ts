import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleRivals } from './bundle-rivals';
import { compare } from './compare';
import { type Contestant, FLOOR, NAIVE, OURS } from './contestants';
import type { Finding } from './finding';
import type { Lab } from './lab';
import { type Result, race } from './race';
import { serveBetterUpload } from './serve-better-upload';

const LINES = [
  { name: 'unlimited', bytesPerSecond: null },
  { name: 'at 20 Mbit/s', bytesPerSecond: 2_500_000 },
];

/** The upload page against every rival and the floor, over both lines, without verification and with. */
export async function benchRivals(lab: Lab, photos: number, rounds: number): Promise<readonly Finding[]> {
  const directory = await mkdtemp(join(tmpdir(), 'sluice-rivals-'));
  try {
    const rivals = [...(await bundleRivals(directory, lab.report)), NAIVE];
    serveBetterUpload(lab);
    const findings: Finding[] = [];
    let memory: Finding | null = null;
    for (const { name, bytesPerSecond } of LINES) {
      const terms = { photos, bytesPerSecond };
      lab.report(`${photos} photos, ${name}, verification left out`);
      const sent = await race(lab, [OURS, FLOOR, ...rivals], { ...terms, verification: 'at once' }, rounds);
      lab.report(`${photos} photos, ${name}, verified`);
      const verified = await race(lab, [OURS, ...rivals], { ...terms, verification: 'server' }, rounds);
      memory ??= memoryOf(rivals, sent);
      findings.push(...timesOf(`${photos} photos ${name}`, rivals, sent, verified));
    }
    return memory ? [...findings, memory] : findings;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

type Results = (contestant: Contestant) => Result;

function timesOf(
  what: string,
  rivals: readonly Contestant[],
  sent: Results,
  verified: Results,
): readonly Finding[] {
  const [ours, floor] = [sent(OURS), [[FLOOR, sent(FLOOR)]] as const];
  const ofRivals = (results: Results) => rivals.map((rival) => [rival, results(rival)] as const);
  return [
    compare({
      what: `${what}: drop to last file sent, verification left out, to the best rival`,
      ours,
      figure: 'lastMs',
      others: ofRivals(sent),
      limit: 0.55,
    }),
    compare({ what: `${what}: the same, to the floor`, ours, figure: 'lastMs', others: floor, limit: 1.15 }),
    compare({ what: `${what}: drop to first file sent`, ours, figure: 'firstMs', others: floor, limit: 1.2 }),
    compare({
      what: `${what}: drop to last file published`,
      ours: verified(OURS),
      figure: 'publishedMs',
      others: ofRivals(verified),
      limit: 1,
    }),
    compare({
      what: `${what}: drop to last file published, to the rivals’ last file only sent`,
      ours: verified(OURS),
      figure: 'publishedMs',
      others: ofRivals(verified),
      otherFigure: 'lastMs',
      limit: 1,
    }),
  ];
}

function memoryOf(rivals: readonly Contestant[], results: Results): Finding | null {
  const ours = results(OURS).peakMb;
  if (ours === 0) return null;
  const peaks = rivals.map((rival) => `${results(rival).peakMb.toFixed(0)} MB ${rival.name}`);
  return {
    what: 'Peak memory of the page’s process meanwhile',
    measured: `${ours.toFixed(0)} MB`,
    against: peaks.join(', '),
    value: ours,
    limit: 400,
    unit: 'MB',
  };
}
