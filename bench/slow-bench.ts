import { compare } from './compare';
import { OURS, OURS_AS_JPEG } from './contestants';
import type { Finding } from './finding';
import { judgeSent } from './judge-sent';
import type { Lab } from './lab';
import { race } from './race';
import { runContestant } from './run-contestant';

const LINES = [
  { name: 'at 4 Mbit/s', bytesPerSecond: 500_000 },
  { name: 'at 20 Mbit/s', bytesPerSecond: 2_500_000 },
  { name: 'unlimited', bytesPerSecond: null },
];

/** The upload page as it is against itself with photos that are JPEG whatever the line; and how much of the photos is left in either. */
export async function benchSlow(lab: Lab, photos: number, rounds: number): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const { name, bytesPerSecond } of LINES) {
    lab.report(`${photos} photos, ${name}, verified`);
    const terms = { photos, bytesPerSecond, verification: 'server' } as const;
    const results = await race(lab, [OURS, OURS_AS_JPEG], terms, rounds);
    const [ours, asJpeg] = [results(OURS), results(OURS_AS_JPEG)];
    findings.push(
      compare({
        what: `${photos} photos ${name}, drop to last file published, to JPEG only`,
        ours,
        figure: 'publishedMs',
        others: [[OURS_AS_JPEG, asJpeg]],
        limit: 1.05,
      }),
    );
    if (bytesPerSecond === LINES[0]?.bytesPerSecond) {
      findings.push({
        what: `The same, bytes sent`,
        measured: `${ours.sentMb.toFixed(1)} MB`,
        against: `${asJpeg.sentMb.toFixed(1)} MB ${OURS_AS_JPEG.name}`,
        value: ours.sentMb / asJpeg.sentMb,
        limit: 1,
        unit: 'ratio',
      });
    }
  }
  return [...findings, await benchSimilarity(lab, photos)];
}

/** The loss of each photo against a Lanczos reference, and the worst ratio to the JPEG of the same photo. */
async function benchSimilarity(lab: Lab, photos: number): Promise<Finding> {
  lab.report('similarity of what is sent');
  const terms = {
    photos,
    bytesPerSecond: LINES[0]?.bytesPerSecond ?? null,
    verification: 'at once',
  } as const;
  const judged = [];
  for (const contestant of [OURS, OURS_AS_JPEG]) {
    await runContestant(lab, contestant, terms);
    judged.push(await judgeSent(lab, photos));
  }
  const [ours = [], asJpeg = []] = judged;
  const losses = ours.map((similarity, at) => (1 - similarity) / (1 - (asJpeg[at] ?? 1)));
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    what: 'Similarity (SSIM) of what is sent to a Lanczos reference: the loss of the worst photo, to its JPEG',
    measured: `${mean(ours).toFixed(4)} mean`,
    against: `${mean(asJpeg).toFixed(4)} mean ${OURS_AS_JPEG.name}`,
    value: Math.max(...losses),
    limit: 1.01,
    unit: 'ratio',
  };
}
