import { expect, it } from 'vitest';
import { formatLinks, type LinkFormat } from './format-links';

const image = { url: '/media/1/a(b).jpg', alt: 'A [cat] & "dog"', name: 'a(b).jpg', width: 4, height: 3 };

it.each<[LinkFormat, string]>([
  ['url', 'https://x.org/media/1/a(b).jpg'],
  ['markdown', '![A \\[cat\\] & "dog"](https://x.org/media/1/a%28b%29.jpg)'],
  [
    'html',
    '<img src="https://x.org/media/1/a(b).jpg" alt="A [cat] &amp; &quot;dog&quot;" width="4" height="3">',
  ],
])('%s links hold whatever texts there are', (format, text) => {
  expect(formatLinks([image], format, 'https://x.org')).toBe(text);
});

it('each image has a line, and a name where there is no description', () => {
  const text = formatLinks([image, { ...image, alt: '' }], 'markdown', 'https://x.org');
  expect(text.split('\n')[1]).toContain('![a(b).jpg]');
});
