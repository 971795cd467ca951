import { concat, fromAscii } from '@/lib/shared/media/bytes';
import { ADOBE_RGB, makeProfile } from '../make-profile';
import type { Planted } from './canary';

/** Tags of the standard's versions, of makers of systems, and one that nobody knows. */
const TAGS = [
  ...['desc', 'cprt', 'wtpt', 'bkpt', 'chad', 'chrm', 'cicp', 'clro', 'clrt', 'clot', 'dmnd', 'dmdd', 'gamt'],
  ...['A2B0', 'A2B1', 'A2B2', 'A2B3', 'B2A0', 'B2A1', 'B2A2', 'B2A3', 'D2B0', 'D2B1', 'B2D0', 'B2D1', 'lumi'],
  ...['kTRC', 'meas', 'meta', 'ncl2', 'ncol', 'pre0', 'pre1', 'pre2', 'ps2i', 'ps2s', 'psd0', 'pseq', 'psid'],
  ...['resp', 'rig0', 'rig2', 'scrd', 'scrn', 'targ', 'tech', 'vued', 'view', 'bfd ', 'crdi', 'calt', 'devs'],
  ...['vcgt', 'mmod', 'dscm', 'ndin', 'MSTN', 'K007', 'CIED', 'DevD', 'Xhid'],
];
const COLOURS = Object.keys(ADOBE_RGB);
/** Types that a tag's data may be of, and with what it begins. */
const LEADS = [
  'text\0\0\0\0',
  'desc\0\0\0\0\0\0\0\x19',
  'mluc\0\0\0\0\0\0\0\x01\0\0\0\x0cenUS\0\0\0\x30\0\0\0\x1c',
];
const HEADER_BYTES = 128;

/** ICC profiles with the canary in each place that they have, and some that are no profile at all. */
export function plantProfile(form: string, canary: Uint8Array): readonly Planted[] {
  const plain = makeProfile();
  const planted: Planted[] = [
    { name: 'in place of a profile', bytes: canary },
    { name: 'behind a profile', bytes: concat([plain, canary]) },
    { name: 'before the tags of a profile', bytes: makeProfile({ gap: canary }) },
    { name: 'in a profile of another kind', bytes: makeProfile({ deviceClass: 'link', gap: canary }) },
  ];
  const leads = form === 'ASCII' ? LEADS : LEADS.slice(0, 1);
  for (const tag of TAGS) {
    for (const lead of leads) {
      const data = concat([fromAscii(lead), canary]);
      planted.push({ name: `in the ${tag} of a profile`, bytes: makeProfile({ tags: { [tag]: data } }) });
    }
  }
  for (const tag of COLOURS) {
    const data = concat([ADOBE_RGB[tag] ?? new Uint8Array(), canary]);
    planted.push({ name: `behind the ${tag} of a profile`, bytes: makeProfile({ tags: { [tag]: data } }) });
  }
  for (let at = 4; at + canary.length <= HEADER_BYTES; at += 4) {
    const bytes = plain.slice();
    bytes.set(canary, at);
    planted.push({ name: `at ${at} of a profile's header`, bytes });
  }
  return planted;
}
