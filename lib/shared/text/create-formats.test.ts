import { expect, test } from 'vitest';
import { createFormats } from './create-formats';
import { formats as english } from './en/formats';

const formats = createFormats({
  locale: 'de',
  bytes: { other: '# Byte' },
  byteUnits: ['KB', 'MB', 'GB', 'TB'],
  days: { one: '# Tag', other: '# Tage' },
  hours: 'Std.',
  minutes: 'Min.',
  seconds: 'Sek.',
  forever: 'unbegrenzt',
});

test('no line breaks between a number and its unit', () => {
  expect(formats.bytes(10_485_760)).toBe('10\u00a0MB');
  expect(formats.duration(125)).toBe('2\u00a0Min. 5\u00a0Sek.');
  expect(formats.duration(0)).toBe('0\u00a0Sek.');
});

test('English has a plain space there, which people can search for', () => {
  expect(english.bytes(10_485_760)).toBe('10 MB');
  expect(english.duration(125)).toBe('2 min 5 s');
});
