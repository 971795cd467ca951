import type { EditField } from '@/lib/shared/wire';

const FIELD_NAMES: Readonly<Record<EditField, string>> = { name: 'name', alt: 'description', tags: 'tags' };

/** Says that somebody else's edit of the same moment was kept. */
export function lostText(lost: readonly EditField[]): string {
  const names = lost.map((field) => FIELD_NAMES[field]).join(' and ');
  return `Somebody else changed the ${names} at the same moment, and that was kept. Look and save again.`;
}
