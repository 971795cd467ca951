import type { ImageItem } from '../wire';

/** A photo of a shared set: no more of it than is shown to anyone who has the link. */
export type SetImage = Readonly<
  Pick<
    ImageItem,
    | 'id'
    | 'name'
    | 'alt'
    | 'type'
    | 'width'
    | 'height'
    | 'widths'
    | 'sizeBytes'
    | 'thumbhash'
    | 'uploadedAt'
    | 'taken'
  > & {
    /** Loads the thumbnail; works for ten minutes. */
    thumbUrl: string;
    /** Leads to the image as long as the link holds, relative to the host's origin. */
    url: string;
    /** The image as a file to be saved. */
    downloadUrl: string;
  }
>;

/** `GET /api/sets/<token>/images`: a page of a shared set, in its order. */
export type SetPage = Readonly<{
  images: readonly SetImage[];
  /** Pass as `after` for the following page; null at the end. */
  next: string | null;
}>;
