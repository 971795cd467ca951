import { describe, expect, test } from 'vitest';
import { composeBrand, findBrandProblem, parseFooterLinks } from './parse-brand';

describe('a brand of a host', () => {
  test('what the host says counts before the environment, and ours is for the rest', () => {
    const brand = composeBrand(
      { name: 'Party', accent: '#0a7d5a', logo: '/env.svg' },
      { logo: '/own.svg', accent: null, name: undefined },
    );
    expect(brand).toEqual({
      ...{ name: 'Party', logo: '/own.svg', icon: null, shareImage: null },
      ...{ accent: null, welcome: null, afterUpload: null, footerLinks: [] },
    });
    expect(composeBrand().name).toBe('Sluice');
  });

  test.each<[object | string | null]>([
    [{ name: 'Wedding of Ana & Zoë', logo: '/logo.svg', accent: '#0A7d5a', welcome: 'Hello.' }],
    [{ footerLinks: [{ text: 'Imprint', href: '/imprint' }] }],
    [{ footerLinks: [{ text: 'Write to us', href: 'mailto:us@example.com' }] }],
    [{ logo: null, accent: null, name: undefined }],
    [{}],
  ])('%j is one', (brand) => {
    expect(findBrandProblem(brand)).toBeNull();
  });

  test.each<[unknown, RegExp]>([
    [null, /must be an object/],
    ['Party', /must be an object/],
    [{ title: 'Party' }, /has no field title/],
    [{ name: '' }, /brand.name must be a name/],
    [{ name: null }, /brand.name/],
    [{ name: 'x'.repeat(41) }, /at most 40/],
    [{ logo: 'logo.svg' }, /brand.logo must be the path/],
    [{ logo: '//evil.example/logo.svg' }, /brand.logo/],
    [{ logo: '/\\evil.example' }, /brand.logo/],
    [{ icon: 'https://example.com/icon.png' }, /brand.icon/],
    [{ shareImage: '/a b.png' }, /brand.shareImage/],
    [{ accent: 'red' }, /colour such as #0a7d5a/],
    [{ accent: '#000;}body{display:none' }, /brand.accent/],
    [{ welcome: 'x'.repeat(301) }, /at most 300/],
    [{ afterUpload: 'x'.repeat(301) }, /afterUpload must be a sentence of at most 300/],
    [{ footerLinks: 'Imprint=/imprint' }, /brand.footerLinks/],
    [{ footerLinks: [{ text: 'Imprint', href: 'javascript:alert(1)' }] }, /brand.footerLinks/],
    [{ footerLinks: [{ text: '', href: '/imprint' }] }, /brand.footerLinks/],
    [{ footerLinks: Array(9).fill({ text: 'a', href: '/a' }) }, /at most 8/],
  ])('%j is none', (brand, problem) => {
    expect(findBrandProblem(brand)).toMatch(problem);
  });
});

describe('footer links in a variable', () => {
  test('are texts and addresses', () => {
    expect(parseFooterLinks('Imprint=/imprint, Privacy = https://example.com/p?a=b ,')).toEqual([
      { text: 'Imprint', href: '/imprint' },
      { text: 'Privacy', href: 'https://example.com/p?a=b' },
    ]);
  });

  test.each(['Imprint', '=/imprint', 'Imprint=', 'Imprint=javascript:alert(1)', 'Imprint=//evil.example'])(
    '%s is none',
    (value) => {
      expect(parseFooterLinks(value)).toBeNull();
    },
  );
});
