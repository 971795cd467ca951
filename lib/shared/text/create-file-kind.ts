/** Kinds of files whose label also names a form that few programs write, in English. */
const WITH_FORM = /^(TIFF image|BMP image|HEIF photo|AVIF image) /;

/**
 * Names kinds of files in one language, by the labels that cross the wire. A form without a name of its own, such as
 * `TIFF image in RGB with 3 bits`, is called unusual; a label that it does not know at all is given back.
 */
export function createFileKind(kinds: Readonly<Record<string, string>>): (label: string) => string {
  return (label) => {
    if (Object.hasOwn(kinds, label)) return kinds[label] ?? label;
    const [, kind] = WITH_FORM.exec(label) ?? [];
    return kinds[`${kind} of an unusual form`] ?? label;
  };
}
