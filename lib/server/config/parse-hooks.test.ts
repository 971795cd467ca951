import { describe, expect, test } from 'vitest';
import { parseHooks } from './parse-hooks';
import { createVariableReader } from './read-variables';

const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const URL = 'https://example.com/hook?key=hidden';

function parse(environment: Record<string, string>) {
  const read = createVariableReader(environment);
  return { hooks: parseHooks(read), problems: read.problems };
}

test('without their variables there are no hooks', () => {
  expect(parse({})).toEqual({ hooks: { clamav: null, webhook: null }, problems: [] });
});

describe('ClamAV', () => {
  test.each([
    [{}, 'refuse'],
    [{ CLAMAV_UNREACHABLE: 'refuse' }, 'refuse'],
    [{ CLAMAV_UNREACHABLE: 'hold' }, 'hold'],
  ])('is asked at its address, and where it cannot be %o means %s', (more, whenUnseen) => {
    const { hooks, problems } = parse({ CLAMAV_ADDRESS: 'tcp://clamav:3310', ...more });
    expect(hooks.clamav).toEqual({ address: { kind: 'tcp', host: 'clamav', port: 3_310 }, whenUnseen });
    expect(problems).toEqual([]);
  });

  test('an address that is none stops the start instead of letting images pass unseen', () => {
    expect(parse({ CLAMAV_ADDRESS: 'clamav:3310' }).problems).toEqual([
      expect.stringContaining('CLAMAV_ADDRESS must look like tcp://'),
    ]);
  });

  test('another word for what becomes of them does too', () => {
    const { problems } = parse({ CLAMAV_ADDRESS: 'tcp://clamav', CLAMAV_UNREACHABLE: 'publish' });
    expect(problems).toEqual([expect.stringContaining('CLAMAV_UNREACHABLE')]);
  });
});

describe('the webhook', () => {
  test('is sent to its address, signed', () => {
    expect(parse({ WEBHOOK_URL: URL, WEBHOOK_SECRET: `${SECRET},${SECRET}` })).toEqual({
      hooks: {
        clamav: null,
        webhook: { url: URL, secrets: [new Uint8Array(32).fill(7), new Uint8Array(32).fill(7)] },
      },
      problems: [],
    });
  });

  test.each([
    [{ WEBHOOK_URL: URL }, 'go together'],
    [{ WEBHOOK_SECRET: SECRET }, 'go together'],
    [{ WEBHOOK_URL: 'http://example.com/hook?key=hidden', WEBHOOK_SECRET: SECRET }, 'WEBHOOK_URL must be'],
    [{ WEBHOOK_URL: URL, WEBHOOK_SECRET: 'whsec_short' }, 'WEBHOOK_SECRET must be'],
  ])('%o is a problem, told by name and without a value', (environment, problem) => {
    const { hooks, problems } = parse(environment as Record<string, string>);
    expect(hooks.webhook).toBeNull();
    expect(problems).toEqual([expect.stringContaining(problem)]);
    expect(problems.join()).not.toMatch(/hidden|short|BwcH/);
  });
});
