import { safeForTerminal } from '../safe-for-terminal';
import type { PassReason } from './source-entry';
import type { TakenEntry } from './take-entry';

/** How many files came to which end. */
export type ImportCounts = {
  imported: number;
  /** Those among them that could not stay as they were. */
  redrawn: number;
  present: number;
  purged: number;
  refused: number;
  failed: number;
  passed: Record<PassReason, number>;
};

/** Nothing yet. */
export function noCounts(): ImportCounts {
  const passed = { hidden: 0, system: 0, link: 0, special: 0, none: 0, own: 0, made: 0 };
  return { imported: 0, redrawn: 0, present: 0, purged: 0, refused: 0, failed: 0, passed };
}

/** Adds one file. */
export function countEntry(counts: ImportCounts, entry: TakenEntry): void {
  if (entry.result === 'passed') counts.passed[entry.why] += 1;
  else counts[entry.result] += 1;
  if (entry.result === 'imported' && entry.isRedrawn) counts.redrawn += 1;
}

const WHY: Readonly<Record<PassReason, (count: number) => string>> = {
  none: (count) => `${count} not ${count === 1 ? 'a picture' : 'pictures'}`,
  hidden: (count) => `${count} hidden`,
  system: (count) => `${count} system ${count === 1 ? 'file' : 'files'}`,
  link: (count) => `${count} ${count === 1 ? 'link' : 'links'}`,
  special: (count) => `${count} special ${count === 1 ? 'file' : 'files'}`,
  own: (count) => `${count} from this gallery`,
  made: (count) => `${count} made by another gallery`,
};

/** A line about a file that somebody wants to hear of; null for all others. */
export function formatEntry(entry: TakenEntry): string | null {
  const path = safeForTerminal(entry.path);
  switch (entry.result) {
    case 'refused':
    case 'failed':
      return `  ✗ ${path}: ${safeForTerminal(entry.reason)}`;
    case 'purged':
      return `  - ${path}: It was permanently deleted less than a week ago, so it isn’t imported.`;
    case 'passed':
      if (entry.why === 'link')
        return `  - ${path}: Links aren’t followed. Import the folder it leads to as well.`;
      return entry.why === 'special' ? `  - ${path}: It is a pipe, a socket or a device, not a file.` : null;
    case 'imported':
    case 'present':
      return null;
  }
}

/** The sentences at the end. */
export function formatSummary(counts: ImportCounts, { isDryRun }: Readonly<{ isDryRun: boolean }>): string {
  const { imported, redrawn, present, purged, refused, failed, passed } = counts;
  const done = [
    `${imported} ${isDryRun ? 'would be imported' : 'imported'}${redrawn > 0 ? ` (${redrawn} re-encoded)` : ''}`,
    `${present} already there`,
    ...(purged > 0 ? [`${purged} permanently deleted before`] : []),
    `${refused} rejected`,
    ...(failed > 0 ? [`${failed} failed`] : []),
  ];
  const reasons = Object.entries(passed).filter(([, count]) => count > 0);
  const left = reasons.map(([why, count]) => WHY[why as PassReason](count)).join(', ');
  return `${done.join(', ')}.${left === '' ? '' : ` Left alone: ${left}.`}`;
}
