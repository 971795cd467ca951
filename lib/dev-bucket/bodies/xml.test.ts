import { expect, test } from 'vitest';
import fc from '@/testing/shared/fast-check';
import { childrenOf, parseXml, xmlDocument } from './xml';

test('any key comes back from a document as it was, control characters and markup too', () => {
  const key = fc.string({
    unit: fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('\n', '\t', '&', '<', ']]>')),
  });
  fc.assert(
    fc.property(fc.array(key, { minLength: 1 }), (keys) => {
      const text = xmlDocument('Delete', { Key: keys });
      expect(childrenOf(parseXml(text, 'Delete', ['Key']), 'Key')).toEqual(keys);
    }),
  );
});

test.each([
  ['another root', '<Other/>'],
  ['no end', '<Delete><Key>'],
  ['no document', 'nonsense'],
  ['nothing', ''],
  ['entities of its own', '<!DOCTYPE d [<!ENTITY e "expanded">]><Delete><Key>&e;</Key></Delete>'],
  [
    'entities that grow',
    '<!doctype d [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><Delete><Key>&b;</Key></Delete>',
  ],
])('a document with %s is refused', (_title, text) => {
  expect(() => parseXml(text, 'Delete', ['Key'])).toThrow(expect.objectContaining({ code: 'MalformedXML' }));
});
