import { createFormats } from '../create-formats';

/** Numbers, sizes and times in French. */
export const formats = createFormats({
  locale: 'fr',
  bytes: { one: '#\u00a0octet', many: '#\u00a0d’octets', other: '#\u00a0octets' },
  byteUnits: ['Ko', 'Mo', 'Go', 'To'],
  days: { one: '#\u00a0jour', many: '#\u00a0de jours', other: '#\u00a0jours' },
  hours: 'h',
  minutes: 'min',
  seconds: 's',
  forever: 'une durée illimitée',
});
