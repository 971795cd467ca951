import type { Clock } from '@/lib/browser/clock';
import type { PhotoTypeChoice, UploadLimits } from '@/lib/shared/limits';
import type { UploaderText } from '@/lib/shared/text/texts';
import type { OnlineSource } from './online-source';
import type { UploadJournal } from './persist/upload-journal';
import type { Compressor } from './prepare/compressor';
import type { Preparer } from './prepare/preparer';
import type { PreviewMaker } from './preview/make-preview';
import type { TicketStorage } from './tickets/create-ticket-store';

/** How many files are worked on at once, stage by stage. */
type UploadConcurrency = Readonly<{
  /** Files being compressed and hashed, each in a worker of its own. Default: one for each processor, at most 4, fewer where memory is short. */
  prepare: number;
  /** Files being sent, at most 6, which is what HTTP/1.1 gives an origin. Default: as many as the network carries, beginning with 3. */
  send: number;
}>;

/** The options of `createUploader`. Only `limits` is required: everything else has the browser's own as its default. */
export type UploaderOptions = Readonly<{
  /** The limits of what may be uploaded; from the server, so that both judge by the same numbers. */
  limits: UploadLimits;
  /** Where presign and complete live, without a slash at the end. Default `/api/upload`. */
  endpoint?: string | undefined;
  /**
   * Tells it from the others of the app: files that a visit leaves unfinished are taken up by an uploader of the same name and endpoint alone, and
   * `useUploader` has one of its own, also below a provider. Default: it has none.
   */
  name?: string | undefined;
  /** Address of browser-image-compression's script for its workers, on our own origin. Default `/vendor/browser-image-compression.js`. */
  compressorScriptUrl?: string | undefined;
  concurrency?: Readonly<{ [Stage in keyof UploadConcurrency]?: number | undefined }> | undefined;
  /** Default: the browser's. */
  fetch?: typeof globalThis.fetch | undefined;
  /** A new request for each send. Default `new XMLHttpRequest()`. */
  createXhr?: (() => XMLHttpRequest) | undefined;
  /** Where tickets of sent but uncompleted uploads are kept until the next visit. Default `localStorage`; null keeps none. */
  storage?: TicketStorage | null | undefined;
  clock?: Clock | undefined;
  /** 0 to below 1. Default `Math.random`. */
  random?: (() => number) | undefined;
  online?: OnlineSource | undefined;
  /** A compressor of one's own; it works on the page. Default: canvases in workers, browser-image-compression where workers cannot draw. */
  compressor?: Compressor | undefined;
  /** Prepares files in a way of one's own, compressor and all; the file it returns is sent as it is. Default: in workers. */
  prepare?: Preparer | undefined;
  /**
   * The type that JPEG photographs become; all else that is encoded anew becomes WebP where the browser can write it. A WebP is as similar to the photo
   * as the JPEG would be and takes several times the encoder's time; where it is not a twentieth smaller, the JPEG is sent. `auto` decides for each
   * photo: WebP where the line takes longer than the encoder, and where data is saved. Default: as `limits` says, which is `auto`.
   */
  photoType?: PhotoTypeChoice | undefined;
  /** Makes the small pictures; null makes none. Default: decode at a small size and encode again. */
  makePreview?: PreviewMaker | null | undefined;
  /** Where the list and its bytes are written down, so that they outlive the page. Default: IndexedDB, in secure contexts; null keeps nothing. */
  journal?: UploadJournal | null | undefined;
  /** Keeps the screen on while something is on its way; phones stop pages of a dark screen. Default true. */
  keepAwake?: boolean | undefined;
  /** Lets the browser ask before the page is left while that would lose a file. Default true. */
  askBeforeLoss?: boolean | undefined;
  /** The sentences of failures, in the language of the page. Default: English. */
  text?: UploaderText | undefined;
}>;
