import type { BucketConfig } from '@/lib/server/config';
import { createBucketAdmin, createStorage } from '@/lib/storage';
import { beginExamination } from '../begin-examination';
import type { Check } from '../examination';
import { examineBucket } from '../examine-bucket';
import type { Finding } from '../finding';
import type { DoctorLimits } from '../request/limits';
import { type Drops, type Interfere, startAlteringProxy } from '../testing/altering-proxy';
import type { Ground } from './ground';
import { ORIGIN } from './origin';
import type { Plant } from './planted-fault';

/** Small, so that a row costs little; large enough for a proxy's limit of 1 MB. */
const MAX_UPLOAD_BYTES = 1_200_000;

const PATIENT_MS = 60_000;

/** Plants a fault on a bucket and returns all the doctor finds, or one check of it; nothing is left running. */
export async function examinePlanted(
  ground: Ground,
  plant: Plant = {},
  check?: Check,
): Promise<readonly Finding[]> {
  const { storage: direct, limits, wait, close } = await ground(plant);
  const closing: (() => Promise<unknown>)[] = [close];
  try {
    const bucketUrl = direct.endpoint ?? '';
    const front = async (interfere: Interfere | undefined, upstream: string, drops?: Drops) => {
      if (!interfere) return null;
      const proxy = await startAlteringProxy(upstream, withoutPrefix(interfere, direct.prefix ?? ''), drops);
      closing.unshift(proxy.close);
      return proxy.url;
    };
    const admin = await createBucketAdmin(direct);
    if (plant.cors) await admin.writeCors(plant.cors);
    if (plant.lifecycle) await admin.writeLifecycle(plant.lifecycle);
    const passOn = plant.drops && (() => false);
    const endpoint = (await front(plant.proxy ?? passOn, bucketUrl, plant.drops)) ?? bucketUrl;
    const door = await front(plant.door, bucketUrl);
    const cdn = await front(plant.cdn, `${bucketUrl}/${direct.bucket}`);
    const planted = await plant.prepare?.({
      bucketUrl,
      bucket: direct.bucket,
      accessKeyId: direct.provider === 'gcs' ? '' : direct.credentials.accessKeyId,
      admin,
      storage: createStorage(direct),
    });
    if (planted?.close) closing.unshift(planted.close);
    const config: BucketConfig = {
      storage: {
        ...direct,
        endpoint,
        ...(door === null ? {} : { publicEndpoint: door }),
        ...plant.storage,
        ...planted?.storage,
      } as BucketConfig['storage'],
      origins: [ORIGIN],
      uploadMethod: plant.storage?.uploadMethod === 'put' ? 'put' : 'post',
      maxUploadBytes: MAX_UPLOAD_BYTES,
      cdnBaseUrl: cdn,
      cloudFront: null,
      ...plant.config,
      ...planted?.config,
    };
    const examination = await beginExamination(config, {
      wait,
      ...plant.outside,
      limits: patient(plant.outside?.limits ?? {}, limits),
    });
    return await (check ? check(examination) : examineBucket(examination, () => {}));
  } finally {
    for (const one of closing) await one();
  }
}

/** A row names places as if there were no prefix: it is shown addresses without it, and the requests that it lets through continue with it. */
function withoutPrefix(interfere: Interfere, prefix: string): Interfere {
  if (prefix === '') return interfere;
  return async (request, response) => {
    const whole = request.url ?? '';
    const shown = whole.replaceAll(prefix, '').replaceAll(encodeURIComponent(prefix), '');
    request.url = shown;
    const isAnswered = await interfere(request, response);
    if (!isAnswered && request.url === shown) request.url = whole;
    return isAnswered;
  };
}

/** Only a row about silence waits as short as it asks for, and never shorter than the ground allows: a busy machine is no fault. */
function patient(
  asked: Partial<DoctorLimits>,
  { slowMs, requestMs = 0 }: Partial<DoctorLimits> = {},
): Partial<DoctorLimits> {
  return {
    ...(slowMs === undefined ? {} : { slowMs }),
    ...asked,
    requestMs: asked.requestMs === undefined ? PATIENT_MS : Math.max(asked.requestMs, requestMs),
  };
}
