/** Kinds of pictures that are not published, by the names that `sniffType` gives them. */
const PICTURES = /\b(?:image|photo|drawing|icon)\b/;

/** True for the name of a picture of some kind: "not an image" would be no help to its owner. */
export function isPictureLabel(label: string): boolean {
  return PICTURES.test(label);
}
