import { expect, test } from 'vitest';
import { isDoctorKey } from './doctor-folder';

test.each([
  ['uploads/doctor/fe00/open.png', true],
  ['private/thumbs/doctor/fe00/open.png', true],
  ['index/doctor/fe00/open.png', true],
  ['private/images/fe00/doctor.png', false],
  ['private/thumbs/fe00/doctor/x.webp', false],
  ['doctor/fe00/open.png', false],
])('%s is of the doctor: %s', (key, isOf) => {
  expect(isDoctorKey(key)).toBe(isOf);
});
