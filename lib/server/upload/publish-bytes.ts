import { imageKey } from '@/lib/shared/keys/object-keys';
import type { PublishState } from '@/lib/shared/limits';
import type { Decoder } from '../decode-pool/create-decoder';
import type { Needs } from '../needs';
import { codeOfError } from '../telemetry/code-of-error';
import type { TicketClaims } from '../tickets/tickets';
import { type Promoted, promoteImage } from './promote-image';
import { type VerifiedImage, type VerifyOptions, verifyUpload } from './verify-upload';

/** Services that publishing takes, with the decoder of the lane this runs in. */
export type PublishNeeds = Needs<
  | 'storage'
  | 'config'
  | 'clock'
  | 'log'
  | 'telemetry'
  | 'uploadBudgets'
  | 'inspectImage'
  | 'published'
  | 'albums'
  | 'slots'
> &
  Readonly<{ decoder: Decoder }>;

/**
 * Verifies the bytes that have arrived for an id, asks the host about them and publishes them; null where the image was purged. Every
 * picture comes in here, be it uploaded or imported. Throws the reason when it is refused.
 */
export async function publishBytes(
  services: PublishNeeds,
  arrived: Uint8Array,
  claims: TicketClaims,
  options: VerifyOptions = {},
): Promise<Promoted | null> {
  const verified = await verifyTimed(services, arrived, await withStandingAlbum(services, claims), options);
  const { state, isStored } = await decideState(services, { arrived, verified }, claims);
  const image = await services.telemetry.span('promote', {}, () =>
    promoteImage(services, verified, { ...claims, state }, { isStored }),
  );
  await services.uploadBudgets.settle(claims.id, {
    arrivedBytes: arrived.length,
    pixels: verified.pixels,
    publishedBytes: [verified.bytes, ...verified.sizes].reduce((sum, { length }) => sum + length, 0),
  });
  // Its slot stays taken. Should this fail, the sweep does it once the grant has ended.
  if (claims.link) await services.slots.close(claims.link.id, claims.link.claim, claims.id).catch(() => {});
  return image;
}

/** Without its album where that was deleted since the upload was granted. */
async function withStandingAlbum(
  { albums }: Needs<'albums'>,
  { album, ...claims }: TicketClaims,
): Promise<TicketClaims> {
  if (album === undefined || !(await albums.current()).byId.has(album)) return claims;
  return { ...claims, album };
}

/**
 * The state of the image: what its ticket says, or `held` where the host is not sure of it. It is asked, where it wants to be,
 * before anything of the image is where others can see it. Once it has accepted an image it is not asked again: publishing was cut
 * off after that, and bytes that others can see already must not wait for approval. `isStored`: those are the bytes to publish, and
 * not what has arrived since, at which nobody has looked.
 */
async function decideState(
  { inspectImage, storage, telemetry }: Needs<'inspectImage' | 'storage' | 'telemetry'>,
  { arrived, verified }: Readonly<{ arrived: Uint8Array; verified: VerifiedImage }>,
  { id, slug, state, identity, metadata }: TicketClaims,
): Promise<Readonly<{ state: PublishState; isStored: boolean }>> {
  if (inspectImage === null) return { state, isStored: false };
  const isAccepted = state !== 'held' && (await storage.head(imageKey(state, id, slug))) !== null;
  if (isAccepted) return { state, isStored: true };
  const { name, type, width, height, sizeBytes, tags } = verified.row;
  const inspected = await telemetry.span('inspect', { 'sluice.type': type }, () =>
    inspectImage({
      image: { id, name, type, width, height, sizeBytes, state, tags },
      arrivedBytes: arrived,
      bytes: verified.bytes,
      identity: identity ?? null,
      metadata: metadata ?? null,
    }),
  );
  return { state: inspected.kind === 'held' ? 'held' : state, isStored: false };
}

async function verifyTimed(
  services: PublishNeeds,
  arrived: Uint8Array,
  claims: TicketClaims,
  options: VerifyOptions,
): Promise<VerifiedImage> {
  const { telemetry } = services;
  const startedMs = performance.now();
  const told = (result: string) =>
    telemetry.verified((performance.now() - startedMs) / 1_000, { type: claims.type, result });
  try {
    const verified = await telemetry.span('verify', { 'sluice.type': claims.type }, () =>
      verifyUpload(services, arrived, claims, options),
    );
    told('accepted');
    return verified;
  } catch (error) {
    told(codeOfError(error));
    throw error;
  }
}
