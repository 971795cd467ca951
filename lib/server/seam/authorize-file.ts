import type { JsonValue } from '@/lib/shared/json';
import type { PublishState } from '@/lib/shared/limits';
import type { ServerConfig } from '../config';
import { ApiError } from '../errors/api-error';
import type { DropLink } from '../links/drop/find-drop';
import { callHook } from './call-hook';
import type { Identity } from './identity';
import { parseUploadDecision } from './parse-upload-decision';
import type { Seam } from './seam';
import type { AnnouncedFile, UploadLink } from './sluice-options';
import { uploadProblem } from './upload-access';

/** The properties that a file that may come becomes. */
export type Authorized = Readonly<{
  state: PublishState;
  /** The album that it goes to; null for none. */
  album: string | null;
  tags: readonly string[];
  metadata: JsonValue;
  /** Never more than `UPLOAD_MAX_BYTES`. */
  maxBytes: number;
}>;

export type AuthorizingServices = Readonly<{
  seam: Pick<Seam, 'authorizeUpload'>;
  config: Pick<ServerConfig, 'uploadAccess' | 'uploadState' | 'limits'>;
}>;

/** Throws `sign_in_required` or `role_required` where `UPLOAD_ACCESS` lets somebody send nothing at all. */
export function requireUploadAccess(
  { config }: Readonly<{ config: Pick<ServerConfig, 'uploadAccess'> }>,
  identity: Identity | null,
): void {
  const problem = uploadProblem(config.uploadAccess, identity);
  if (problem !== null) throw new ApiError(problem);
}

/**
 * Decides about one announced file: `UPLOAD_ACCESS` first, then the host. Throws what `requireUploadAccess` throws, `not_accepted`
 * with the host's sentence, `file_too_large` for more than the host lets come, and `hook_failed` where the host cannot say.
 */
export async function authorizeFile(
  { seam, config }: AuthorizingServices,
  {
    identity,
    link,
    file,
    metadata,
  }: Readonly<{
    identity: Identity | null;
    /** By whose right the file is sent, whatever `UPLOAD_ACCESS` says; null for none. */
    link: DropLink | null;
    file: AnnouncedFile;
    metadata: JsonValue;
  }>,
): Promise<Authorized> {
  if (link === null) requireUploadAccess({ config }, identity);
  const { authorizeUpload } = seam;
  const state = link?.drop.hold ? 'held' : config.uploadState;
  const album = toUploadLink(link)?.album ?? null;
  const plain = { state, album, tags: [], metadata, maxBytes: config.limits.maxBytes };
  if (authorizeUpload === undefined) return plain;
  const decision = await callHook(
    'authorizeUpload',
    (signal) => authorizeUpload({ identity, link: toUploadLink(link), file, metadata, signal }),
    parseUploadDecision,
  );
  if (decision.decision === 'refuse') throw new ApiError('not_accepted', { reason: decision.reason });
  const maxBytes = Math.min(plain.maxBytes, decision.maxBytes ?? plain.maxBytes);
  if (file.sizeBytes !== undefined && file.sizeBytes > maxBytes) {
    throw new ApiError('file_too_large', { limitBytes: maxBytes, actualBytes: file.sizeBytes });
  }
  return {
    state: decision.state ?? plain.state,
    album: decision.album === undefined ? plain.album : decision.album,
    tags: decision.tags,
    metadata: decision.metadata === undefined ? metadata : decision.metadata,
    maxBytes,
  };
}

/** A drop link as the host hears of it. */
function toUploadLink(link: DropLink | null): UploadLink | null {
  if (link === null) return null;
  const { id, title, note, opens } = link;
  return { id, title, note, album: opens !== null && 'album' in opens ? opens.album : null };
}
