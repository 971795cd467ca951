import { expect, test } from 'vitest';
import { checkHeaderText } from './header-text';

test.each([
  ['content-disposition', 'attachment; filename="Übung.jpg"'],
  ['cache-control', ''],
  ['x-amz-meta-a', 'tab\there'],
])('%s: %j may be sent', (name, value) => {
  expect(() => checkHeaderText(name, value)).not.toThrow();
});

test.each([
  ['content-disposition', 'attachment; filename="東京.jpg"'],
  ['content-type', 'image/png\r\nset-cookie: a=b'],
  ['expires', 'nul\0'],
  ['x-amz-meta-a b', 'x'],
  ['x-amz-meta-ü', 'x'],
  ['cache-control', '€'],
])('%s: %j is refused', (name, value) => {
  expect(() => checkHeaderText(name, value)).toThrow(expect.objectContaining({ code: 'InvalidArgument' }));
});
