/** The kinds of data a file may hold beside its pictures. `trailing`: bytes after the image; `other`: private or unknown blocks. */
export type MetadataKind = 'exif' | 'xmp' | 'iptc' | 'comment' | 'trailing' | 'other';
