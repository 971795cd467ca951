import { expect, test } from 'vitest';
import { parseWebhookUrl } from './parse-webhook-url';

test.each([
  'https://example.com/hooks/photos?key=abc',
  'https://10.0.0.7/hook',
  'http://localhost:4000/hook',
  'http://127.0.0.1/hook',
  'http://[::1]:8080/hook',
])('%s may be told', (text) => {
  expect(parseWebhookUrl(text)).toBe(text);
});

test.each([
  '',
  'example.com/hook',
  'http://example.com/hook',
  'http://127.0.0.1.example.com/hook',
  'http://localhost.example.com/hook',
  'http://10.0.0.7/hook',
  'ftp://localhost/hook',
  'file:///etc/passwd',
  'https://name:word@example.com/hook',
  'https://example.com/hook#part',
])('%s may not', (text) => {
  expect(parseWebhookUrl(text)).toBeNull();
});
