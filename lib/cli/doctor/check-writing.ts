import { StorageError } from '@/lib/storage';
import type { Check, Examination } from './examination';
import { explainStoreRefusal } from './explain-store-refusal';
import { type Finding, findingsOf } from './finding';
import { NoAnswerError } from './request/no-answer';
import { TEST_IMAGE } from './test-image';

const { ok, problem } = findingsOf('writing');

/** Whether the app may write an object and read it back: nearly everything else is tried with objects. */
export const checkWriting: Check = async (examination) => {
  const { serverStorage, keyFor } = examination;
  const key = keyFor('uploads', 'writing.png');
  try {
    await serverStorage.put(key, TEST_IMAGE, { headers: { contentType: 'image/png' } });
  } catch (error) {
    return [explain(examination, 'write', error)];
  }
  try {
    const stored = await serverStorage.read(key, { maxBytes: 10_000 });
    if (stored !== null && Buffer.from(stored.bytes).equals(TEST_IMAGE)) {
      return [ok('The app may write objects and read them.')];
    }
    return [
      problem(
        stored === null
          ? 'An object that was just written is not there.'
          : 'An object that was just written is read back with other bytes.',
        'Something between the app and the bucket changes files or keeps old answers: look at what STORAGE_ENDPOINT leads to.',
      ),
    ];
  } catch (error) {
    return [explain(examination, 'read', error)];
  }
};

function explain(examination: Examination, verb: 'write' | 'read', error: unknown): Finding {
  if (error instanceof NoAnswerError) throw error;
  const text = error instanceof Error ? error.message : String(error);
  const refusal = explainStoreRefusal(text);
  if (refusal) return problem(`The app may not ${verb} objects: ${refusal.message} ${text}`, refusal.remedy);
  if (error instanceof StorageError && error.code === 'access_denied') {
    return problem(
      `These credentials may not ${verb} objects. ${text}`,
      `Give them the rights of the running app:\n${examination.documentFor('iam-app')}`,
    );
  }
  if (/\b405\b/.test(text)) {
    return problem(
      `Something in front of ${new URL(examination.serverStorage.publicOrigin).host} refuses the method that is needed to ${verb} objects. ${text}`,
      'Let the proxy or firewall pass GET, HEAD, PUT, POST, DELETE and OPTIONS on to the bucket.',
    );
  }
  return problem(
    `It was not possible to ${verb} objects. ${text}`,
    'Look at the log of the store, and run the doctor again.',
  );
}
