/** The notice that stands beside the HEIC decoder: whose work it is, in which version, under which licence, and where its source is. */
export function vendorNotice(
  versions: Readonly<{ libheifJs: string; libheif: string; libde265: string }>,
): string {
  const { libheifJs, libheif, libde265 } = versions;
  return `heic-worker.js and libheif.wasm are libheif-js ${libheifJs}, a build of libheif ${libheif} with libde265 ${libde265}.
They are served unchanged, apart from this site's other code, and may be replaced by other builds of the same libraries.

libheif ${libheif}
  Copyright (c) 2017-2026 struktur AG, Dirk Farin and the authors of libheif
  GNU Lesser General Public License, version 3 or later: libheif-LICENSE.txt
  Source: https://github.com/strukturag/libheif/tree/v${libheif}

libde265 ${libde265}
  Copyright (c) 2013-2026 struktur AG, Dirk Farin and the authors of libde265
  GNU Lesser General Public License, version 3 or later: the same text, libheif-LICENSE.txt
  Source: https://github.com/strukturag/libde265/tree/v${libde265}

libheif-js ${libheifJs}
  The build and its JavaScript, by Kiril Vatev
  GNU Lesser General Public License, version 3: libheif-js-LICENSE.txt
  Source: https://github.com/catdad-experiments/libheif-js/tree/v${libheifJs}

browser-image-compression.js
  Copyright (c) Donald Chan
  MIT License: browser-image-compression-LICENSE.txt
  Source: https://github.com/Donaldcwl/browser-image-compression
`;
}

/**
 * The versions of the two libraries, as the binary itself tells them: each keeps its own as a text. Throws where they are not found:
 * then the notice would be wrong.
 */
export function versionsIn(wasm: Uint8Array): Readonly<{ libheif: string; libde265: string }> {
  const texts = new Set(
    Buffer.from(wasm)
      .toString('latin1')
      .match(/(?<=\0)1\.\d{1,2}\.\d{1,2}(?=\0)/g),
  );
  const [libde265, libheif, ...others] = [...texts].toSorted((a, b) => minorOf(a) - minorOf(b));
  if (libheif === undefined || libde265 === undefined || others.length > 0) {
    throw new Error(
      `The versions of libheif and libde265 are not clear: ${[...texts].join(', ') || 'none found'}.`,
    );
  }
  return { libheif, libde265 };
}

/** libheif is past 1.15 and libde265 below it. */
function minorOf(version: string): number {
  return Number(version.split('.')[1]);
}
