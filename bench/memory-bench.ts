import { OURS } from './contestants';
import type { Finding } from './finding';
import type { Lab } from './lab';
import { type Result, race } from './race';

/** Whether ten times the photos take the memory of one time. Empty where the system does not tell memory. */
export async function benchMemory(lab: Lab, photos: number, rounds: number): Promise<readonly Finding[]> {
  const peaks: number[] = [];
  for (const count of [photos, photos * 10]) {
    lab.report(`Memory with ${count} photos`);
    const terms = { photos: count, bytesPerSecond: null, verification: 'server' } as const;
    const ours: Result = (await race(lab, [OURS], terms, rounds))(OURS);
    peaks.push(ours.peakMb);
  }
  const [few = 0, many = 0] = peaks;
  if (few === 0) return [];
  return [
    {
      what: `Peak memory of the page’s process, ${photos} photos`,
      measured: `${few.toFixed(0)} MB`,
      against: 'a fixed bound',
      value: few,
      limit: 400,
      unit: 'MB',
    },
    {
      what: `The same, ${photos * 10} photos`,
      measured: `${many.toFixed(0)} MB`,
      against: `${few.toFixed(0)} MB with ${photos}`,
      value: many / few,
      limit: 1.3,
      unit: 'ratio',
    },
  ];
}
