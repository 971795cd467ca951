import type { EditField } from '@/lib/shared/wire';

const FIELD_NAMES: Readonly<Record<EditField, string>> = { name: 'name', alt: 'description', tags: 'tags' };

/** Says that someone else's edit of the same time was kept. */
export function lostText(lost: readonly EditField[]): string {
  const names = lost.map((field) => FIELD_NAMES[field]).join(' and ');
  return `Someone else changed the ${names} at the same time; their change was kept. Review and save again.`;
}
