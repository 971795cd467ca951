import { expect, test } from 'vitest';
import fc from '@/testing/shared/fast-check';
import { createByteWriter } from './byte-writer';

test('what is written is all there, however little room there was', () => {
  const part = fc.oneof(
    fc.record({ text: fc.string({ unit: 'grapheme', maxLength: 200 }), isAscii: fc.constant(false) }),
    fc.record({ text: fc.string({ unit: 'grapheme-ascii', maxLength: 200 }), isAscii: fc.constant(true) }),
  );
  fc.assert(
    fc.property(fc.array(part), fc.nat(100), (parts, capacity) => {
      const writer = createByteWriter(capacity);
      for (const { text, isAscii } of parts) isAscii ? writer.writeAscii(text) : writer.writeText(text);
      expect(writer.written().toString()).toBe(parts.map(({ text }) => text).join(''));
    }),
  );
});
