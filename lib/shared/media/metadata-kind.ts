/** Everything that may be left in a file beside its pictures. `trailing`: bytes after the image; `other`: private or unknown blocks. */
export type MetadataKind = 'exif' | 'xmp' | 'iptc' | 'comment' | 'trailing' | 'other';
