/** The other parts that may go, for code that draws the picture and turns it upright without the file's help. */
export type StripOptions = Readonly<{
  /** Also EXIF's orientation goes. That of AVIF is a property of the picture and stays. Default false. */
  dropsOrientation?: boolean;
  /**
   * The compressed data of a JPEG is kept as it is, without a look at where its picture ends: for one that is drawn anew, or
   * was written by our own encoder. Default false.
   */
  keepsScans?: boolean;
}>;
