/** What else may go, for whoever draws the picture and turns it upright without the file's help. */
export type StripOptions = Readonly<{
  /** Also EXIF's orientation goes. That of AVIF and HEIC is a property of the picture and stays. Default false. */
  dropsOrientation?: boolean;
}>;
