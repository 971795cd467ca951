import { createStorage, StorageError } from '@/lib/storage';
import type { Check, Examination } from '../examination';
import { explainStoreRefusal } from '../explain/explain-store-refusal';
import { type Finding, findingsOf } from '../finding';
import { describeForeign, type ForeignAnswer } from '../request/judge-answer';
import { NoAnswerError } from '../request/no-answer';
import { sendUpload } from '../send-upload';
import { promiseTestImage, TEST_IMAGE } from '../test-image';

const { ok, problem } = findingsOf('writing');

/** Whether the app may write an object and read it back: nearly everything else is tried with objects. */
export const checkWriting: Check = async (examination) => {
  const { serverStorage, keyFor } = examination;
  const key = keyFor('uploads', 'writing.png');
  try {
    await serverStorage.put(key, TEST_IMAGE, { headers: { contentType: 'image/png' } });
  } catch (error) {
    return [await explain(examination, 'write', error)];
  }
  try {
    const stored = await serverStorage.read(key, { maxBytes: 10_000 });
    if (stored !== null && Buffer.from(stored.bytes).equals(TEST_IMAGE)) {
      return [ok('The app can write objects and read them.')];
    }
    return [
      problem(
        stored === null
          ? 'An object that was just written can’t be found.'
          : 'An object that was just written comes back with different bytes.',
        'Something between the app and the bucket changes files or caches old responses: check what STORAGE_ENDPOINT leads to.',
      ),
    ];
  } catch (error) {
    return [await explain(examination, 'read', error)];
  }
};

async function explain(examination: Examination, verb: 'write' | 'read', error: unknown): Promise<Finding> {
  if (error instanceof NoAnswerError) throw error;
  const text = error instanceof Error ? error.message : String(error);
  const refusal = explainStoreRefusal(text);
  if (refusal) return problem(`The app can’t ${verb} objects: ${refusal.message} ${text}`, refusal.remedy);
  const foreign = await findForeign(examination, verb);
  if (foreign) return problem(foreign.message, foreign.remedy);
  if (error instanceof StorageError && error.code === 'access_denied') {
    return problem(
      `These credentials have no right to ${verb} objects. ${text}`,
      `Give them the rights of the running app:\n${examination.documentFor('iam-app')}`,
    );
  }
  return problem(`Failed to ${verb} objects. ${text}`, 'Check the store’s log, and run the doctor again.');
}

/** Says who answers in place of the store, where somebody does: the library keeps no page, so the same is asked once more by hand. */
async function findForeign(examination: Examination, verb: 'write' | 'read'): Promise<ForeignAnswer | null> {
  const { config, serverStorage, ask, now, keyFor } = examination;
  const { host } = new URL(serverStorage.publicOrigin);
  try {
    if (verb === 'read') {
      const key = keyFor('uploads', 'writing.png');
      const url = await serverStorage.createDownloadUrl(key, {
        signedAt: new Date(now()),
        expiresInSeconds: 300,
      });
      return describeForeign(await ask(url), { what: 'reading an object (GET)', host });
    }
    if (config.storage.provider === 'gcs') return null;
    const { publicEndpoint: _, ...server } = config.storage;
    const request = await createStorage({ ...server, uploadMethod: 'put' }).createUpload(
      promiseTestImage(examination, 'by-hand'),
    );
    const answer = await sendUpload(examination, request, TEST_IMAGE);
    return describeForeign(answer, { what: 'writing an object (PUT)', host });
  } catch {
    return null;
  }
}
