import type { Clock } from '../clock';
import { ApiError } from '../errors/api-error';
import { createSealer } from '../seal/create-sealer';
import type { Paths } from '../urls/create-paths';

/** A link that opens one image for anyone who has it, until it expires. */
export type ShareLink = Readonly<{
  /** The image itself, relative to the host's origin. */
  url: string;
  /** A page that shows it, relative to the host's origin. */
  pageUrl: string;
  expiresAt: Date;
}>;

/** Share links, kept nowhere: the token holds the image's id and the end. */
export type ShareTokens = Readonly<{
  createLink(id: string, name: string, expiresInSeconds: number): Promise<ShareLink>;
  /** When the token's right to this image ends; throws `link_invalid` or `link_expired`. */
  check(token: string, id: string): Promise<Date>;
}>;

export type ShareTokensOptions = Readonly<{ linkSecret: string; paths: Paths; clock: Clock }>;

/** Creates the maker and judge of share links. */
export function createShareTokens(options: ShareTokensOptions): ShareTokens {
  const { linkSecret, paths, clock } = options;
  const sealer = createSealer({ secret: linkSecret, purpose: 'share', clock });
  return {
    async createLink(id, name, expiresInSeconds) {
      const expiresAt = new Date(clock().getTime() + expiresInSeconds * 1_000);
      const token = await sealer.seal({ id }, expiresAt);
      const url = `${paths.mediaPath(id, name)}?share=${token}`;
      return { url, pageUrl: `${paths.sharePath(id, name)}?share=${token}`, expiresAt };
    },
    async check(token, id) {
      const opened = await sealer.open(token);
      if (opened.kind === 'expired') throw new ApiError('link_expired');
      if (opened.kind === 'invalid' || (opened.payload as { id: string }).id !== id) {
        throw new ApiError('link_invalid');
      }
      return opened.expiresAt;
    },
  };
}
