import { expect, test } from 'vitest';
import type { ObjectStore, StoredObject } from '../object-store';
import { expirationHeader } from './expiration-header';

const OBJECT: StoredObject = {
  ...{ key: 'uploads/a', sizeBytes: 1, etag: 'a', checksumSha256: '', lastModifiedMs: 0 },
  headers: { contentType: 'a/b', metadata: {} },
};
const documentOf = (content: string) =>
  `<LifecycleConfiguration><Rule><ID>one</ID><Status>Enabled</Status><Filter/>${content}</Rule></LifecycleConfiguration>`;
const DAY = '<Expiration><Days>1</Days></Expiration>';

const headerOf = (stored: string | null, byDefault: string | null = null) =>
  expirationHeader(
    {
      store: { getDocument: async () => stored } as unknown as ObjectStore,
      defaultDocuments: { cors: null, lifecycle: byDefault },
    },
    OBJECT,
  );
const TOLD = { 'x-amz-expiration': 'expiry-date="Fri, 02 Jan 1970 00:00:00 GMT", rule-id="one"' };

test('a stored rule counts, and the one by default only where none is stored', async () => {
  expect(await headerOf(null)).toEqual({});
  expect(await headerOf(documentOf(DAY))).toEqual(TOLD);
  expect(await headerOf(null, documentOf(DAY))).toEqual(TOLD);
  const other = documentOf('<Expiration><Days>9</Days></Expiration>');
  expect(await headerOf(documentOf(DAY), other)).toEqual(TOLD);
  expect(await headerOf(other)).not.toEqual(TOLD);
});

test('a document that would be refused today makes no object unreadable', async () => {
  expect(await headerOf(documentOf('<AbortIncompleteMultipartUpload/>'))).toEqual({});
});
