import { idOfStagingKey } from '@/lib/shared/keys/object-keys';
import type { ErrorBody, PresignResponse, UploadGrant } from '@/lib/shared/wire';
import { uploadMethodOf } from '@/lib/storage';
import { CHALLENGE_SHARE } from '../budget/challenge';
import type { Reserved } from '../budget/create-upload-budgets';
import { payerOf } from '../budget/payer-of';
import { takeOrRefuse } from '../budget/take-or-refuse';
import { ApiError } from '../errors/api-error';
import { toWireResult } from '../errors/to-wire-result';
import { parseInput } from '../input/parse-input';
import { type ClaimNeeds, claimSlot } from '../links/drop/claim-slot';
import { type DropLink, findDrop } from '../links/drop/find-drop';
import { guestIdentity } from '../links/drop/guest-identity';
import type { Needs } from '../needs';
import { authorizeFile, requireUploadAccess } from '../seam/authorize-file';
import type { Identity } from '../seam/identity';
import { parseMetadata } from '../seam/parse-metadata';
import type { TicketSession } from '../tickets/tickets';
import { requestOrigin } from '../urls/request-origin';
import { type GrantNeeds, grantUpload } from './grant-upload';
import { planUpload } from './plan-upload';
import { presignBatchSchema, presignFileSchema } from './presign-schemas';

/** The asker, as far as the use cases of uploading care. */
export type Uploader = Readonly<{
  /** The address budgets are counted under. */
  client: string;
  /** Null for somebody who is not signed in. */
  identity: Identity | null;
  /** By which session of our own sign-in; null or left out where it is known by other means. */
  session?: (TicketSession & Readonly<{ account: string }>) | null;
  requestId: string;
}>;

type PresignNeeds = GrantNeeds &
  ClaimNeeds &
  Needs<'budgets' | 'uploadBudgets' | 'challenge' | 'decoder' | 'log' | 'seam' | 'links' | 'linkTokens'>;

/**
 * Grants one upload, or up to 100: each is a grant or an error of its own, in order. Waits for no answer of the bucket but
 * for the count of what it holds, where that has a ceiling.
 * Throws `sign_in_required` and `role_required` where `UPLOAD_ACCESS` keeps somebody out and no drop link lets them in, `invalid_request` for a
 * body of another shape, and for a single file whatever is wrong with it.
 */
export async function presignUploads(
  services: PresignNeeds,
  uploader: Uploader & Readonly<{ request: Request }>,
  body: unknown,
): Promise<PresignResponse> {
  if (!isByLink(body)) requireUploadAccess(services, uploader.identity);
  services.decoder.warm();
  const pass = createPass(services, uploader);
  if (!isBatch(body)) return presignOne(services, uploader, pass, body, []);
  // Only the list is judged here: one bad file never stops the others.
  const { files } = parseInput(presignBatchSchema, body);
  const uploads: (UploadGrant | ErrorBody)[] = await Promise.all(
    files.map((file, index) =>
      toWireResult(services, uploader.requestId, () =>
        presignOne(services, uploader, pass, file, ['files', index]),
      ),
    ),
  );
  return { uploads };
}

async function presignOne(
  services: PresignNeeds,
  uploader: Uploader & Readonly<{ request: Request }>,
  pass: Pass,
  input: unknown,
  path: readonly PropertyKey[],
): Promise<UploadGrant> {
  const { config, uploadBudgets, budgets } = services;
  if (!isByLink(input)) await takeOrRefuse(budgets.presign, uploader.client);
  const file = parseInput(presignFileSchema, input, path);
  const link = file.link === undefined ? null : await findDropOf(services, uploader, file.link);
  const identity =
    link === null ? uploader.identity : guestIdentity(uploader.identity, file.guest ?? {}, link.drop);
  const { session, request } = uploader;
  const plan = planUpload(file, config.limits, uploadMethodOf(config.storage) === 'put');
  // Before anything is reserved: a host that takes its time holds back nobody else's upload.
  const metadata = await parseMetadata(services.seam.metadata, file.metadata, path);
  const announced = { name: plan.name, type: plan.type, sizeBytes: plan.sizeBytes, sha256: plan.sha256 };
  const authorized = await authorizeFile(services, { identity, link, file: announced, metadata });
  const reserved = await uploadBudgets.reserve(
    payerOf(uploader, config.appSecret),
    plan.sizeBytes ?? authorized.maxBytes,
  );
  try {
    await pass(reserved);
    const slot =
      link === null || identity === null
        ? null
        : await claimSlot(services, link, { plan, identity, authorized });
    const grant = await grantUpload(services, plan, {
      identity,
      session: session ?? null,
      slot,
      authorized,
      origin: request.headers.get('origin'),
      foundAt: requestOrigin(request.headers, config.appOrigins),
    });
    await uploadBudgets.keep(idOfStagingKey(grant.key), reserved.reservation);
    return grant;
  } catch (error) {
    await uploadBudgets.cancel(reserved.reservation);
    throw error;
  }
}

/** Throws `challenge_required` where a budget is nearly used and the host wants a proof that it does not get. */
type Pass = (reserved: Reserved) => Promise<void>;

/** One for all files of a request: a proof is good once. */
function createPass(
  { challenge }: Needs<'challenge'>,
  { client, identity, request }: Uploader & Readonly<{ request: Request }>,
): Pass {
  let asked: Promise<boolean> | undefined;
  return async ({ usedShare, limitedBy }) => {
    if (challenge === null || identity?.role === 'admin' || usedShare < CHALLENGE_SHARE) return;
    asked ??= challenge({ request, client, usedShare, limitedBy });
    if (!(await asked)) throw new ApiError('challenge_required');
  };
}

/**
 * The link that a file is sent by. A venue's guests share one address, so its rate is that of the link there; anyone who tries tokens has
 * the rate of anybody else.
 */
async function findDropOf(
  services: Needs<'budgets' | 'links' | 'linkTokens' | 'clock'>,
  { client }: Pick<Uploader, 'client'>,
  token: string,
): Promise<DropLink> {
  const { budgets, linkTokens } = services;
  const id = linkTokens.open(token);
  if (id === null) await takeOrRefuse(budgets.presign, client);
  else await takeOrRefuse(budgets.drops, `${id} ${client}`);
  return findDrop(services, token);
}

/** True for a file that names a link, and for a list with such a file: each is judged by itself. */
function isByLink(body: unknown): boolean {
  if (typeof body !== 'object' || body === null) return false;
  if ('files' in body) return Array.isArray(body.files) && body.files.some(isByLink);
  return 'link' in body && body.link !== undefined;
}

function isBatch(body: unknown): boolean {
  return typeof body === 'object' && body !== null && Object.hasOwn(body, 'files');
}
