import { afterAll, beforeAll, expect } from 'vitest';
import { type RunningBucket, runBucket, TEST_BUCKET } from './running-bucket';
import { type Condition, signPolicy } from './sign-policy';

/** A policy most forms here are allowed by. */
export const BASE_CONDITIONS: readonly [Condition, Condition, Condition, Condition] = [
  { bucket: TEST_BUCKET.bucket },
  ['starts-with', '$key', 'foo'],
  ['starts-with', '$Content-Type', 'text/plain'],
  ['content-length-range', 0, 1_024],
];

/** The fields that policy allows. */
export const BASE_FIELDS = { key: 'foo.txt', 'Content-Type': 'text/plain' };

/** One bucket for a file of tests, everything in it readable, and forms to send to it. */
export type FormBucket = {
  bucket: RunningBucket;
  /** Where forms go. */
  url: string;
  post(form: FormData, to?: string): Promise<Response>;
  /** Signs `conditions` and sends `fields` with a small file, or with none for null. */
  send(
    conditions: readonly Condition[],
    fields: Record<string, string>,
    file?: string | Buffer | null,
  ): Promise<Response>;
  read(key: string): Promise<string>;
};

/** Registers the hooks. An internal error of the bucket fails the tests. */
export function setUpFormBucket(): FormBucket {
  const forms = {
    post: (form, to = forms.url) => fetch(to, { method: 'POST', body: form, redirect: 'manual' }),
    send: (conditions, fields, file) =>
      forms.post(formOf({ ...fields, ...signPolicy({ conditions }) }, file)),
    read: async (key) => (await fetch(`${forms.url}/${key}`)).text(),
  } as FormBucket;
  beforeAll(async () => {
    forms.bucket = await runBucket({ publicPrefixes: [''] });
    forms.url = `${forms.bucket.url}/${TEST_BUCKET.bucket}`;
  });
  afterAll(async () => {
    expect(forms.bucket.errors).toEqual([]);
    await forms.bucket.stop();
  });
  return forms;
}

/** A form with its file last. */
export function formOf(fields: Record<string, string>, file: string | Buffer | null = 'bar'): FormData {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.append(field, value);
  if (file !== null) form.append('file', new Blob([new Uint8Array(Buffer.from(file))]), 'foo.txt');
  return form;
}
