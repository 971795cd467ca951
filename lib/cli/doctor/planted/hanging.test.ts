import { afterAll, describe, expect, test } from 'vitest';
import { examinePlanted } from './examine-planted';
import { createEmbeddedGround } from './ground';
import {
  both,
  isAnonymous,
  isForm,
  isMethod,
  isOptions,
  isRule,
  isSigned,
  silentAt,
  type Which,
} from './interfere';

const { ground, close } = createEmbeddedGround();
afterAll(close);

/** Every kind of request the doctor makes. */
const KINDS: readonly (readonly [string, Which])[] = [
  ['listings', both(isRule('list-type'), isSigned)],
  ['the app’s writing', both(isMethod('PUT'), isSigned)],
  ['reading', both(isMethod('GET'), isSigned, ({ url = '' }) => url.includes('.png'))],
  ['HEAD', isMethod('HEAD')],
  ['copies', ({ headers }) => headers['x-amz-copy-source'] !== undefined],
  ['deletions', both(isMethod('POST'), isRule('delete'))],
  ['lifecycle rules', isRule('lifecycle')],
  ['versioning', isRule('versioning')],
  ['forms', isForm],
  ['preflights', isOptions],
  ['strangers’ reading', both(isAnonymous, isMethod('GET'))],
  ['strangers’ writing', both(isAnonymous, isMethod('PUT', 'DELETE'))],
];

describe.concurrent('a store that never answers', () => {
  test.each(KINDS)('%s ends no examination well, and keeps none from ending', async (_, which) => {
    const before = performance.now();
    const limits = { requestMs: 300, largeUploadMs: 300, wholeMs: 20_000 };
    const findings = await examinePlanted(
      async (plant) => {
        const { limits: _none, ...bucket } = await ground(plant);
        return bucket;
      },
      { proxy: silentAt(which), outside: { limits } },
    );
    expect(performance.now() - before).toBeLessThan(40_000);
    expect(findings.some(({ level }) => level === 'problem' || level === 'skipped')).toBe(true);
  });
});
