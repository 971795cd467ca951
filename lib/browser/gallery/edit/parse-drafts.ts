import { isImageId } from '@/lib/shared/keys/image-id';
import type { EditField } from '@/lib/shared/wire';
import type { Draft } from './draft';
import type { FormTexts } from './draft-edit';

const FIELDS = ['name', 'alt', 'tags'] as const satisfies readonly EditField[];

/** The drafts a tab has kept, as what could not be saved; leaves out what is none. Never throws. */
export function parseDrafts(text: string | null): readonly Draft[] {
  let kept: unknown;
  try {
    kept = JSON.parse(text ?? '[]');
  } catch {
    return [];
  }
  return Array.isArray(kept) ? kept.flatMap((one) => draftOf(one) ?? []) : [];
}

function draftOf(kept: unknown): Draft | null {
  const { id, name, before, typed } = isRecord(kept) ? kept : {};
  const [texts, changed] = [textsOf(before), textsOf(typed)];
  if (!isImageId(id) || typeof name !== 'string' || Object.keys(changed).length === 0) return null;
  if (!isWhole(texts)) return null;
  const how = { phase: 'failed', problem: null, isSignedOut: false, isLost: false } as const;
  return { id, name, before: texts, typed: changed, ...how };
}

function textsOf(value: unknown): Partial<FormTexts> {
  const record = isRecord(value) ? value : {};
  return Object.fromEntries(
    FIELDS.flatMap((field) => (typeof record[field] === 'string' ? [[field, record[field]]] : [])),
  );
}

function isWhole(texts: Partial<FormTexts>): texts is FormTexts {
  return FIELDS.every((field) => texts[field] !== undefined);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
