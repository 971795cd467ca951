import { expect, test } from 'vitest';
import { appOrigin } from './app-origin';

test.each<[headers: Record<string, string>, configured: string[], origin: string]>([
  [{ host: 'evil.example' }, ['https://photos.example', 'http://localhost:3000'], 'https://photos.example'],
  [{ host: 'photos.example:3000' }, [], 'http://photos.example:3000'],
  [{ host: 'photos.example', 'x-forwarded-proto': 'https' }, [], 'https://photos.example'],
  [{ host: 'photos.example', 'x-forwarded-proto': ' https , http' }, [], 'https://photos.example'],
  [{ host: 'photos.example', 'x-forwarded-proto': 'http, https' }, [], 'http://photos.example'],
  [{ host: 'photos.example', 'x-forwarded-proto': 'javascript' }, [], 'http://photos.example'],
  [{}, [], 'http://localhost'],
])('with %j and %j configured it is %s', (headers, configured, origin) => {
  expect(appOrigin(new Headers(headers), configured)).toBe(origin);
});
