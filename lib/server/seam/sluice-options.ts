/**
 * The host's seam: every function of a host that the app calls, and what it is called with. All of it is optional, and what is
 * left out is ours: sign-in by password, no metadata, `UPLOAD_ACCESS`, nothing to be inspected, nobody to be told.
 *
 * Each function has a time limit. One that throws, takes too long or returns something else than its type says never counts as a
 * permission: the request is answered with `hook_failed`, which a browser tries again.
 *
 * The functions have the types of methods, as the compiler then lets one of a narrower metadata stand where any is asked for. Each
 * may be undefined by name, for hosts that decide while they write the object.
 */
import type { JsonOf, JsonValue } from '@/lib/shared/json';
import type { PublishState } from '@/lib/shared/limits';
import type { MediaType } from '@/lib/shared/media/media-types';
import type { ImageItem } from '@/lib/shared/wire';
import type { BrandOptions } from '../brand/brand';
import type { Identity } from './identity';
import type { OutputOf, StandardSchema } from './standard-schema';

/** No metadata is accepted; `authorizeUpload` may still give a file some. */
export type NoSchema = StandardSchema<undefined, JsonValue>;

/** The metadata of a file as every function of the host gets it: what the schema made of it, after JSON. Null where there is none. */
export type MetadataOf<Schema extends StandardSchema> = JsonOf<OutputOf<Schema>>;

/** The value that a function returns, at once or later. */
export type Awaitable<T> = T | Promise<T>;

/** The decisions that are a host's. */
export type SluiceOptions<Schema extends StandardSchema = NoSchema, Data = null> = Readonly<{
  /**
   * Where the handlers are mounted, such as `/api/photos`: every address of ours begins with it. Default: `/api`.
   */
  basePath?: string | undefined;
  /**
   * Links are `/media/...` and `/share/...` instead of lying below `basePath`, for an app that answers these or rewrites them. Default
   * false.
   */
  shortLinks?: boolean | undefined;
  /**
   * The page of the app by which guests of a drop link send photos, such as `/guests`: the address of a link is this and its token. Default:
   * `<basePath>/drop`, or `/drop` with `shortLinks`.
   */
  dropPath?: string | undefined;
  /**
   * How our pages present themselves: name, logo, colour, welcome, footer. All else is as the environment says (`APP_NAME` and
   * so on), and ours where it says nothing. An app that draws its own pages has use for `afterUpload` alone.
   */
  brand?: BrandOptions | undefined;
  /**
   * Says who sends a request; null for nobody. Called once for a request, before anything is answered, with all of it but its body.
   * `builtIn` asks our own sign-in, for hosts that add to it. At most 10 seconds. Default: our own sign-in.
   */
  identify?:
    | {
        method(request: Request, builtIn: () => Promise<Identity | null>): Awaitable<Identity | null>;
      }['method']
    | undefined;
  /**
   * Schema of what a client may say about a file besides (JSON, at most 512 bytes): Zod, Valibot, ArkType or another library of
   * Standard Schema. Default: a client may say nothing.
   */
  metadata?: Schema | undefined;
  /** Decides about each file before it is sent. At most 10 seconds. `UPLOAD_ACCESS` or a drop link is asked first. Default: allow. */
  authorizeUpload?:
    | {
        method(
          context: AuthorizeUploadContext<MetadataOf<Schema>>,
        ): Awaitable<UploadDecision<MetadataOf<Schema>>>;
      }['method']
    | undefined;
  /** Looks at each image after it was verified and before it is published. At most 60 seconds. Default: accept. */
  inspect?:
    | { method(context: InspectContext<MetadataOf<Schema>>): Awaitable<InspectDecision> }['method']
    | undefined;
  /**
   * Hears of each published image at least once; the image's id tells a second time. The value that it returns reaches the browser as
   * `image.data`. At most 20 seconds. Default: nobody hears of it.
   */
  onPublished?:
    | { method(context: PublishedContext<MetadataOf<Schema>>): Awaitable<Data> }['method']
    | undefined;
}>;

/** The facts about a file that every function is told. */
type Context<Metadata> = Readonly<{
  /** The sender of the file; null for somebody who is not signed in. The id of a guest of a drop link begins with `guest:`, and nobody has checked their name. */
  identity: Identity | null;
  metadata: Metadata;
  /** Aborted when the time limit has passed: hand it on to what waits. */
  signal: AbortSignal;
}>;

/** A file as it is announced: nothing has arrived yet. */
export type AnnouncedFile = Readonly<{
  /** The person's own file name, cleaned. */
  name: string;
  type: MediaType;
  /** Undefined where the client did not say it; then `maxBytes` holds. */
  sizeBytes: number | undefined;
  /** Base64. */
  sha256: string | undefined;
}>;

/** The drop link that a guest sends by. */
export type UploadLink = Readonly<{
  id: string;
  /** The title that guests read; '' for none. */
  title: string;
  /** The note of the admin who made it; '' for none. */
  note: string;
  /** The album that its photos go to; null for none. */
  album: string | null;
}>;

export type AuthorizeUploadContext<Metadata = JsonValue> = Context<Metadata> &
  Readonly<{
    file: AnnouncedFile;
    /** The drop link that it is sent by, whatever `UPLOAD_ACCESS` says; null for none. */
    link: UploadLink | null;
  }>;

/** May this file come? */
export type UploadDecision<Metadata = JsonValue> =
  | Readonly<{
      decision: 'allow';
      /** The image as it becomes. Default: `UPLOAD_STATE`. */
      state?: PublishState | undefined;
      /** Id of the album that it goes to; null for none. Default: that of the link. */
      album?: string | null | undefined;
      /** At most 20, each at most 100 characters long. */
      tags?: readonly string[] | undefined;
      /** Takes the place of the client's; at most 512 bytes of JSON. */
      metadata?: Metadata | undefined;
      /** At most `UPLOAD_MAX_BYTES`, which is the default. */
      maxBytes?: number | undefined;
    }>
  /** The person reads the sentence at that file; at most 300 characters. */
  | Readonly<{ decision: 'refuse'; reason: string }>;

/** An image that was verified, and is not published yet. */
export type VerifiedFacts = Readonly<{
  id: string;
  name: string;
  type: MediaType;
  /** In pixels, upright. */
  width: number;
  height: number;
  sizeBytes: number;
  /** The image that it becomes when it is accepted. */
  state: PublishState;
  tags: readonly string[];
}>;

export type InspectContext<Metadata = JsonValue> = Context<Metadata> &
  Readonly<{
    image: VerifiedFacts;
    /** The bytes that were sent. */
    arrivedBytes: Uint8Array;
    /** The bytes that would be published: the same, without metadata. */
    bytes: Uint8Array;
  }>;

/** May this image be published? */
export type InspectDecision =
  | Readonly<{ decision: 'accept' }>
  /** Kept for an admin, who accepts or refuses it. */
  | Readonly<{ decision: 'hold'; reason?: string | undefined }>
  /** The person reads the sentence; at most 300 characters. */
  | Readonly<{ decision: 'refuse'; reason: string }>;

export type PublishedContext<Metadata = JsonValue> = Context<Metadata> & Readonly<{ image: ImageItem }>;

/** The type of `image.data` in the browser: `DataOf<typeof config>`. */
export type DataOf<Options> = Options extends SluiceOptions<infer _Schema, infer Data> ? JsonOf<Data> : never;

/** The type of what `uploader.add(files, {metadata})` takes: `MetadataInputOf<typeof config>`. */
export type MetadataInputOf<Options> =
  Options extends Readonly<{ metadata?: infer Schema }>
    ? NonNullable<Schema> extends StandardSchema<infer Input, infer _Output>
      ? Input
      : never
    : never;
