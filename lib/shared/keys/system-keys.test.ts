import { expect, test } from 'vitest';
import { createImageId } from './image-id';
import { auditKey, parseAuditKey } from './system-keys';

test('a key tells its entry, and a further part tells none', () => {
  const id = createImageId(1);
  expect(parseAuditKey(auditKey(id, 'move'))).toEqual({ id, action: 'move' });
  expect(parseAuditKey(auditKey(id, 'move', 2))).toBeNull();
  expect(parseAuditKey(`private/images/${id}.move`)).toBeNull();
  expect(() => auditKey('no id', 'move')).toThrow(RangeError);
});
