import { sweepSlots } from '../links/slots/sweep-slots';
import type { Needs } from '../needs';
import {
  finishLeftovers,
  type LeftoverCounts,
  type LeftoverNeeds,
  type LeftoverOptions,
} from './finish-leftovers';
import { type RepairNeeds, repairSlice } from './repair-slice';
import { sweepAlbums } from './sweep-albums';
import { sweepEnded } from './sweep-ended';
import { sweepLinks } from './sweep-links';
import { type MarkCounts, sweepMarks } from './sweep-marks';
import { type OwedCounts, sweepOwed } from './sweep-owed';

/** The work of one sweep, in numbers of objects and images. */
export type SweepReport = LeftoverCounts &
  MarkCounts &
  Readonly<OwedCounts & { repaired: number; freed: number }>;

export type SweepOptions = Readonly<{ budgetMs: number }> & Pick<LeftoverOptions, 'graceMs'>;

/** The work that the server finishes by itself. */
export type Sweeper = Readonly<{
  /** A whole sweep within a time; one that is under way already is everybody's. */
  run(options: SweepOptions): Promise<SweepReport>;
  /** Some of the uploads that nobody completed, and of the hooks that are owed: at most once a minute, for ten seconds, or thirty where much lies unverified. Never rejects. */
  runFew(): Promise<void>;
}>;

/** Among the newest images more are damaged than of others; the rest comes by turns. */
const NEWEST = 500;
const SLICE = 2_000;
const FEW_EVERY_MS = 60_000;
/** A day: links are kept for a month after their end, and each that is old has to be read. */
const LINKS_EVERY_MS = 86_400_000;
/**
 * Mostly there is nothing to finish. Where somebody sends and never completes, whatever is not finished fills the ceiling of what is
 * unverified and keeps everybody else out, so this goes by time: a sixth of each minute, one upload at a time.
 */
const FEW_MS = 10_000;
/** The same where half of that ceiling is taken; a function on Vercel has a minute for this and for the request before. */
const HURRIED_MS = 30_000;

/** Services that a sweep takes. */
export type SweepNeeds = LeftoverNeeds & RepairNeeds & Needs<'deletion' | 'indexes' | 'albums' | 'links'>;

/** Creates the sweep of one process. It remembers how far it came, and nothing that another process must know. */
export function createSweeper(services: SweepNeeds): Sweeper {
  const { clock, log, telemetry, uploadBudgets, indexes } = services;
  let running: Promise<SweepReport> | undefined;
  let repairedUntil: string | null = null;
  let fewMs = Number.NEGATIVE_INFINITY;
  let linksMs = Number.NEGATIVE_INFINITY;

  async function sweepOldLinks(isOver: () => boolean): Promise<number> {
    const nowMs = clock().getTime();
    if (nowMs < linksMs + LINKS_EVERY_MS) return 0;
    linksMs = nowMs;
    return sweepLinks(services, isOver);
  }

  async function sweep({ budgetMs, ...rest }: SweepOptions): Promise<SweepReport> {
    const endMs = clock().getTime() + budgetMs;
    const isOver = () => clock().getTime() >= endMs;
    // Notes whose files lie there, while anybody knows: where few ask for grants nothing else looks in time.
    await uploadBudgets.settleEnded().catch((error: unknown) => log.error('budget.staging_failed', error));
    const leftovers = await finishLeftovers(services, {
      ...rest,
      limit: Number.POSITIVE_INFINITY,
      isOver,
    });
    // A hook that is down would take all the time that is left.
    const halfMs = (endMs - clock().getTime()) / 2;
    const owed = await sweepOwed(services, { ...rest, isOver: () => clock().getTime() >= endMs - halfMs });
    // After the leftovers: a file that was sent in time keeps its slot.
    const freed = await sweepSlots(services, isOver);
    const marks = await sweepMarks(services, isOver);
    const ended = (await sweepEnded(services, isOver)) + (await sweepOldLinks(isOver));
    const newest = await repairSlice(services, { afterId: null, limit: NEWEST, isOver });
    let repaired = newest.repaired;
    if (newest.lastId !== null && !isOver()) {
      const slice = await repairSlice(services, {
        afterId: repairedUntil ?? newest.lastId,
        limit: SLICE,
        isOver,
      });
      repaired += slice.repaired;
      repairedUntil = slice.lastId;
    }
    await sweepAlbums(services, isOver).catch((error: unknown) => log.error('albums.sweep_failed', error));
    // Last: it takes all the time there is in a bucket of an earlier release, and continues with the next sweep.
    await indexes
      .watch()
      .then(() => isOver() || indexes.build(isOver))
      .catch((error: unknown) => log.error('index.build_failed', error));
    const report = { ...leftovers, ...owed, ...marks, expired: marks.expired + ended, repaired, freed };
    if (Object.values(report).some((count) => count > 0)) log.info('sweep.done', report);
    return report;
  }

  return {
    run(options) {
      running ??= telemetry
        .span('sweep', {}, () => sweep(options))
        .finally(() => {
          running = undefined;
        });
      return running;
    },
    async runFew() {
      const nowMs = clock().getTime();
      if (running !== undefined || nowMs < fewMs + FEW_EVERY_MS) return;
      fewMs = nowMs;
      const forMs = uploadBudgets.isBacklogged() ? HURRIED_MS : FEW_MS;
      try {
        const isOver = () => clock().getTime() >= nowMs + forMs;
        await finishLeftovers(services, { limit: Number.POSITIVE_INFINITY, isOver });
        await sweepOwed(services, { isOver, waits: false });
      } catch (error) {
        log.error('sweep.failed', error);
      }
    },
  };
}
