import { describe, expect, test } from 'vitest';
import { defaultCorsDocument, parseCorsConfiguration } from './cors-configuration';
import { matchCors } from './match-cors';

const rule = (content: string) => `<CORSConfiguration><CORSRule>${content}</CORSRule></CORSConfiguration>`;
const ORIGIN = '<AllowedOrigin>https://a.example</AllowedOrigin>';
const PUT = '<AllowedMethod>PUT</AllowedMethod>';

describe('a configuration', () => {
  test.each([
    ['without rules', '<CORSConfiguration/>', 'MalformedXML'],
    [
      'of more than a hundred rules',
      `<CORSConfiguration>${`<CORSRule>${ORIGIN}${PUT}</CORSRule>`.repeat(101)}</CORSConfiguration>`,
      'MalformedXML',
    ],
    ['without an origin', rule(PUT), 'MalformedXML'],
    ['without a method', rule(ORIGIN), 'MalformedXML'],
    ['with an unknown method', rule(`${ORIGIN}<AllowedMethod>PATCH</AllowedMethod>`), 'InvalidRequest'],
    ['with a method in lower case', rule(`${ORIGIN}<AllowedMethod>put</AllowedMethod>`), 'InvalidRequest'],
    ['with OPTIONS', rule(`${ORIGIN}<AllowedMethod>OPTIONS</AllowedMethod>`), 'InvalidRequest'],
    ['with two stars in an origin', rule(`<AllowedOrigin>*.*</AllowedOrigin>${PUT}`), 'InvalidRequest'],
    [
      'with two stars in a header',
      rule(`${ORIGIN}${PUT}<AllowedHeader>x-*-*</AllowedHeader>`),
      'InvalidRequest',
    ],
    [
      'with a star in what is exposed',
      rule(`${ORIGIN}${PUT}<ExposeHeader>x-*</ExposeHeader>`),
      'InvalidRequest',
    ],
    [
      'with an age that is no number',
      rule(`${ORIGIN}${PUT}<MaxAgeSeconds>1h</MaxAgeSeconds>`),
      'MalformedXML',
    ],
  ])('%s is refused', (_title, text, code) => {
    expect(() => parseCorsConfiguration(text)).toThrow(expect.objectContaining({ code }));
  });
});

describe('the default', () => {
  const rules = parseCorsConfiguration(defaultCorsDocument(['http://localhost:*', 'https://app.example']));
  const ask = (origin: string, method = 'POST', headers: string[] = []) =>
    matchCors(rules, { origin, method, headers });

  test('lets the named origins upload and read', () => {
    for (const method of ['GET', 'HEAD', 'PUT', 'POST']) {
      expect(ask('http://localhost:3000', method, ['content-type', 'x-amz-checksum-sha256'])).toMatchObject({
        'access-control-allow-origin': 'http://localhost:3000',
        'access-control-allow-headers': 'content-type, x-amz-checksum-sha256',
        'access-control-expose-headers': 'ETag',
        'access-control-max-age': '3600',
        vary: 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method',
      });
    }
    expect(ask('https://app.example')).not.toBeNull();
  });

  test.each([
    ['https://evil.example', 'POST'],
    ['https://localhost:3000', 'POST'],
    ['http://localhost', 'POST'],
    ['http://localhost.evil.example:80', 'POST'],
    ['https://app.example.evil.example', 'POST'],
    ['https://APP.example', 'POST'],
    ['null', 'POST'],
    ['http://localhost:3000', 'DELETE'],
    ['http://localhost:3000', ''],
  ])('does not let %s %s', (origin, method) => {
    expect(ask(origin, method)).toBeNull();
  });
});

test('the first rule that allows everything asked is the one that answers', () => {
  const rules = parseCorsConfiguration(
    `<CORSConfiguration>
      <CORSRule><AllowedOrigin>https://a.example</AllowedOrigin>${PUT}<AllowedHeader>x-amz-*</AllowedHeader></CORSRule>
      <CORSRule><AllowedOrigin>*</AllowedOrigin>${PUT}<AllowedHeader>content-type</AllowedHeader></CORSRule>
    </CORSConfiguration>`,
  );
  const ask = (headers: string[]) =>
    matchCors(rules, { origin: 'https://a.example', method: 'PUT', headers });
  expect(ask(['X-Amz-Date'])?.['access-control-allow-origin']).toBe('https://a.example');
  expect(ask(['Content-Type'])?.['access-control-allow-origin']).toBe('*');
  expect(ask(['Content-Type'])).not.toHaveProperty('access-control-allow-credentials');
  expect(ask(['content-type', 'x-amz-date'])).toBeNull();
});
