import { setTimeout as sleep } from 'node:timers/promises';
import type { BucketConfig } from '@/lib/server/config';
import { createImageId } from '@/lib/shared/keys/image-id';
import { mapBounded } from '@/lib/shared/map-bounded';
import {
  createBucketAdmin,
  createStorage,
  createUnfinishedUploads,
  formatDocuments,
  type StorageConfig,
} from '@/lib/storage';
import { deploymentFactsOf } from '../setup/deployment-facts';
import { wantedFor } from '../setup/wanted-for';
import { DOCTOR_PLACES, doctorKey } from './doctor-key';
import type { Examination } from './examination';
import { createWatch } from './request/create-watch';
import { readAnswer } from './request/judge-answer';
import { DOCTOR_LIMITS, type DoctorLimits } from './request/limits';

/** The outside world of an examination, which tests replace. */
export type Outside = Partial<Pick<Examination, 'fetch' | 'now' | 'wait'>> &
  Readonly<{
    limits?: Partial<DoctorLimits>;
    /** Ends the examination; what it wrote is deleted all the same. */
    stop?: AbortSignal | undefined;
  }>;

const AT_ONCE = 4;

/** The document that takes the place of a document of AWS elsewhere. */
const OWN_NAMES: Partial<Record<StorageConfig['provider'], Readonly<Record<string, string>>>> = {
  r2: {
    'iam-app': 'token',
    'public-access': 'custom-domain',
    'cloudfront-bucket-policy': 'custom-domain',
  },
  gcs: { 'cloudfront-bucket-policy': 'public-access' },
};

/** Everything the checks need for one run on a configured bucket; its time begins now. */
export async function beginExamination(config: BucketConfig, outside: Outside = {}): Promise<Examination> {
  const now = outside.now ?? Date.now;
  const limits = { ...DOCTOR_LIMITS, ...outside.limits };
  const { fetch, watch, timings, whyOver, crowdedBy, settle } = createWatch(limits, outside);
  const wanted = wantedFor(config);
  const documents = formatDocuments(config.storage, wanted, deploymentFactsOf(config));
  const storageConfig: StorageConfig = { ...config.storage, requestTimeoutMs: limits.requestMs };
  const id = createImageId(now());
  // Objects that were written are deleted when the time is over as well.
  const last = () =>
    createWatch({
      ...limits,
      unanswered: Number.POSITIVE_INFINITY,
      wholeMs: Number.POSITIVE_INFINITY,
    }).watch(createStorage(storageConfig));
  const written = new Set<string>();
  const unfinished = await createUnfinishedUploads(storageConfig);
  return {
    config,
    wanted,
    storage: watch(createStorage(storageConfig)),
    serverStorage: watch(createStorage(withoutPublicEndpoint(storageConfig))),
    admin: watch(await createBucketAdmin(storageConfig)),
    unfinished: unfinished && watch(unfinished),
    fetch,
    ask: async (url, init) => readAnswer(await fetch(url, init)),
    now,
    wait: outside.wait ?? ((ms) => sleep(ms)),
    limits,
    timings,
    whyOver,
    crowdedBy,
    settle,
    id,
    keyFor: (place, name) => {
      const key = doctorKey(place, id, name);
      written.add(key);
      return key;
    },
    written,
    deleteWritten: () => last().delete([...written]),
    countWritten: async () => {
      const storage = last();
      const places = DOCTOR_PLACES.filter((place) => [...written].some((key) => key.startsWith(`${place}/`)));
      const pages = await mapBounded(places, AT_ONCE, (place) =>
        storage.list({ prefix: doctorKey(place, id, ''), limit: 1_000 }),
      );
      return pages.reduce((sum, { objects }) => sum + objects.length, 0);
    },
    documentFor: (file) => {
      const name = file.replace(/\.json$/, '');
      const own = OWN_NAMES[config.storage.provider]?.[name] ?? name;
      const found = documents.find((one) => one.file.startsWith(own));
      return found ? `${found.purpose}\n${found.text}` : 'See npm run bucket:setup -- --print.';
    },
  };
}

function withoutPublicEndpoint<T extends StorageConfig>(config: T): T {
  const { publicEndpoint: _, ...rest } = config;
  return rest as T;
}
