import { createServices } from '@/lib/server';
import { type BucketConfig, ConfigError, readBucketConfig, readServerConfig } from '@/lib/server/config';
import { createStorage } from '@/lib/storage';
import { beginExamination, type Outside } from '../begin-examination';
import { checkCaching } from '../checks/check-caching';
import { type ContentsOptions, checkContents } from '../checks/check-contents';
import { checkEnvironment } from '../checks/check-environment';
import { checkIndexes } from '../checks/check-indexes';
import { checkLitter } from '../checks/check-litter';
import { checkOutbox } from '../checks/check-outbox';
import type { Examination } from '../examination';
import { examineBucket } from '../examine-bucket';
import { type Finding, findingsOf } from '../finding';
import { createWatch } from '../request/create-watch';
import { DOCTOR_LIMITS } from '../request/limits';
import { createRunNotes } from './run-notes';

type Environment = Readonly<Record<string, string | undefined>>;

export type DoctorOptions = Readonly<{
  environment: Environment;
  /** Fixes what can be fixed. */
  isRepair: boolean;
  /** Hears of each finding at once. */
  report: (finding: Finding) => void;
  /** Hears what is being looked at. */
  onProgress: (what: string) => void;
  outside?: Outside;
}>;

/** Reading a listing of a thousand keys may take longer than a small answer; how many there are nobody knows. */
const READING_LIMITS = { ...DOCTOR_LIMITS, requestMs: 30_000, wholeMs: Number.POSITIVE_INFINITY };

type ReadingOptions = DoctorOptions & Readonly<{ examination: Examination; killedIds: ReadonlySet<string> }>;

/** The whole examination: environment, bucket, and what lies in it. */
export async function runDoctor(options: DoctorOptions): Promise<readonly Finding[]> {
  const { environment, isRepair, onProgress, outside } = options;
  const stop = outside?.stop;
  const all: Finding[] = [];
  const add = (findings: readonly Finding[]) => {
    for (const finding of findings) {
      all.push(finding);
      options.report(finding);
    }
  };
  add(checkEnvironment(environment));
  const config = bucketConfigOf(environment);
  if (config !== null) {
    const examination = await beginExamination(config, outside);
    const notes = createRunNotes();
    const killedIds = await notes.readKilled();
    await notes.begin(examination.id);
    const found = await examineBucket(
      examination,
      (finding) => add([finding]),
      (what) => onProgress(`Checking ${what}`),
    ).finally(() => notes.end(examination.id));
    if (!isUnreachable(found) && !stop?.aborted) {
      await readContents(config, { ...options, examination, killedIds }, add);
      for (const id of killedIds) await notes.end(id);
      return all;
    }
  }
  if (isRepair)
    add([findingsOf('repair').skipped('Nothing was repaired, because the bucket could not be read.')]);
  return all;
}

async function readContents(
  config: BucketConfig,
  { environment, isRepair, onProgress, outside, examination, killedIds }: ReadingOptions,
  add: (findings: readonly Finding[]) => void,
): Promise<void> {
  const storage = createWatch(READING_LIMITS, { stop: outside?.stop }).watch(createStorage(config.storage));
  const now = outside?.now ?? Date.now;
  const { id: ownId, unfinished } = examination;
  const onCount = (count: number) => onProgress(`Checked ${count} images`);
  let repairWith: ContentsOptions['repairWith'] = null;
  if (isRepair) {
    try {
      repairWith = await createServices(readServerConfig(environment));
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      add([
        findingsOf('repair').skipped('Nothing was repaired, because the app’s environment is incomplete.'),
      ]);
    }
  }
  const steps = [
    ['litter', () => checkLitter({ storage, now, unfinished, ownId, killedIds })],
    ['hooks', () => checkOutbox({ storage, now })],
    ['contents', () => checkContents({ storage, now, repairWith, onProgress: onCount })],
    ['orders', () => checkIndexes({ storage, now, repairWith, onProgress: onCount })],
    ['caching', () => checkCaching({ storage, isRepair, onProgress: onCount })],
  ] as const;
  for (const [name, step] of steps) {
    if (outside?.stop?.aborted) return;
    onProgress(`Checking ${name}`);
    try {
      add(await step());
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      add([findingsOf(name).problem(text, 'The bucket could not be read completely. Run the doctor again.')]);
    }
  }
}

/** Without a bucket that can be reached there is nothing more to look at. */
function isUnreachable(findings: readonly Finding[]): boolean {
  return findings.some(({ check, level }) => level === 'problem' && (check === 'reach' || check === 'clock'));
}

function bucketConfigOf(environment: Environment): BucketConfig | null {
  try {
    return readBucketConfig(environment);
  } catch (error) {
    // Variables that the bucket's part lacks were reported with the whole environment.
    if (error instanceof ConfigError) return null;
    throw error;
  }
}
