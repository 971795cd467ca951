import { expect, test } from 'vitest';
import { addressOf } from './address-of';

test.each([
  [{}, '/gallery'],
  [{ image: undefined }, '/gallery'],
  [{ state: 'public', q: 'été & mer' }, '/gallery?state=public&q=%C3%A9t%C3%A9+%26+mer'],
  [{ tag: ['a', 'b'] }, '/gallery?tag=a&tag=b'],
])('a page that was asked for with %j is %s', (params, address) => {
  expect(addressOf('/gallery', params)).toBe(address);
});
