import { MEDIA_TYPE_NAMES, type MediaType } from '@/lib/shared/media/media-types';
import { formatTaken, parseTaken } from '@/lib/shared/taken/format-taken';
import type { WireTaken } from '@/lib/shared/wire';
import { type PhotoEdit, parsePhotoEdit } from '../edit/photo-edit';
import { isPreparationNote, type PreparationNote } from '../prepare/preparation-note';
import type { StoredTicket } from '../tickets/create-ticket-store';

/** The facts about prepared bytes, without the bytes. */
export type PreparedInfo = Readonly<{
  sizeBytes: number;
  type: MediaType;
  width: number;
  height: number;
  /** Base64; null where the page that prepared them had no Web Crypto. */
  sha256: string | null;
  taken?: WireTaken;
  notes?: readonly PreparationNote[];
}>;

/** One file of the list as it is written down; its bytes lie beside it. */
export type JournalEntry = Readonly<{
  id: string;
  /** The visit (tab) it belongs to. */
  owner: string;
  name: string;
  folder: string;
  sourceBytes: number;
  /** Milliseconds since 1970, UTC. */
  addedAtMs: number;
  /** Its place among the files added in the same moment. */
  place: number;
  isPaused: boolean;
  /** To be sent with its own pixels. */
  keepOriginal: boolean;
  /** The metadata of the host's own, as JSON text; undefined for nothing. */
  metadata?: string | undefined;
  /** The drop link that it is sent by, and the guest, as JSON text; undefined for none. */
  sender?: string | undefined;
  /** Words about the picture; undefined for none. */
  caption?: string | undefined;
  /** How it is turned and cut; undefined for not at all. */
  edit?: PhotoEdit | undefined;
  /** Its place on the list where somebody has moved it, among the others’ `addedAtMs`. */
  order?: number | undefined;
  /** Kept for a retry in the same visit only. */
  isCancelled: boolean;
  /** Conversions in a worker that began and have not ended: a page that ends meanwhile leaves one behind. */
  conversions: number;
  /** The file as chosen lies beside the entry. */
  hasSource: boolean;
  /** Set once the prepared bytes lie beside the entry: those of the picture as it was chosen, neither turned nor cut. */
  prepared: PreparedInfo | null;
  /** Ticket of the last grant: its bytes may have reached the bucket. */
  ticket: StoredTicket | null;
}>;

/** Reads an entry back; null for anything that was not written by `JournalEntry`'s rules. */
export function parseJournalEntry(value: unknown): JournalEntry | null {
  if (!isRecord(value)) return null;
  const { id, owner, name, folder, sourceBytes, addedAtMs, place, hasSource } = value;
  const { isPaused, isCancelled, keepOriginal } = value;
  if (typeof id !== 'string' || id === '' || typeof owner !== 'string') return null;
  if (typeof name !== 'string' || typeof folder !== 'string') return null;
  if (!isCount(sourceBytes) || !isCount(addedAtMs) || !isCount(place)) return null;
  if (typeof isPaused !== 'boolean' || typeof isCancelled !== 'boolean') return null;
  if (typeof hasSource !== 'boolean' || typeof keepOriginal !== 'boolean') return null;
  const prepared = value.prepared === null ? null : parsePrepared(value.prepared);
  const ticket = value.ticket === null ? null : parseTicket(value.ticket);
  if (prepared === undefined || ticket === undefined) return null;
  const about = { id, owner, name, folder, sourceBytes, addedAtMs, place };
  // Older entries have none.
  const { conversions = 0, metadata, sender, caption, order } = value;
  if (!isCount(conversions)) return null;
  if (metadata !== undefined && (typeof metadata !== 'string' || !isJson(metadata))) return null;
  if (sender !== undefined && (typeof sender !== 'string' || !isJson(sender))) return null;
  const said = {
    ...(metadata === undefined ? {} : { metadata }),
    ...(sender === undefined ? {} : { sender }),
    ...(typeof caption === 'string' && caption !== '' ? { caption } : {}),
    ...(typeof order === 'number' && isCount(order) ? { order } : {}),
  };
  const edit = parsePhotoEdit(value.edit);
  return {
    ...about,
    ...said,
    ...(edit === null ? {} : { edit }),
    ...{ isPaused, keepOriginal, isCancelled, conversions, hasSource, prepared, ticket },
  };
}

function parsePrepared(value: unknown): PreparedInfo | undefined {
  if (!isRecord(value)) return undefined;
  const { sizeBytes, width, height, sha256 } = value;
  const type = MEDIA_TYPE_NAMES.find((known) => known === value.type);
  if (type === undefined || !isCount(sizeBytes) || !isCount(width) || !isCount(height)) return undefined;
  if (sha256 !== null && typeof sha256 !== 'string') return undefined;
  const notes = Array.isArray(value.notes) ? value.notes.filter(isPreparationNote) : [];
  const taken = parseTaken(value.taken);
  return {
    ...{ sizeBytes, type, width, height, sha256 },
    ...(taken ? { taken: formatTaken(taken) } : {}),
    ...(notes.length > 0 ? { notes } : {}),
  };
}

function parseTicket(value: unknown): StoredTicket | undefined {
  if (!isRecord(value)) return undefined;
  const { ticket, expiresAt } = value;
  if (typeof ticket !== 'string' || ticket === '' || typeof expiresAt !== 'string') return undefined;
  return Number.isNaN(Date.parse(expiresAt)) ? undefined : { ticket, expiresAt };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}
