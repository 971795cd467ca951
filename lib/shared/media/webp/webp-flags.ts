/** Flags of an extended WebP (RFC 9649 section 2.7.1); other bits are reserved. */
export const PROFILE_FLAG = 0x20;
export const ALPHA_FLAG = 0x10;
export const EXIF_FLAG = 0x08;
export const ANIMATION_FLAG = 0x02;
