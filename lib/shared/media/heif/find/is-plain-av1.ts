/** Whether AV1 data is one still in its shortest form: a reading of its own, which proves that of the stripper. */

/** Sequence header, frame header, group of tiles, frame. */
const [SEQUENCE, HEADER, TILES, FRAME] = [1, 3, 4, 6];

/**
 * One sequence header to its last bit, one frame, and its tiles; each unit of a known type, with its length in as few bytes as there
 * may be, and nothing between or behind.
 */
export function isPlainAv1(data: Uint8Array): boolean {
  const units = splitUnits(data);
  const [first, second, ...rest] = units ?? [];
  if (!first || !second || first.type !== SEQUENCE || !rest.every(({ type }) => type === TILES)) return false;
  const isWhole = second.type === FRAME || (second.type === HEADER && rest.length > 0);
  const isReduced = ((first.content[0] ?? 0) & 0x08) !== 0;
  // From a full header, whether the frame is new, a key frame, and shown.
  const isShown = isReduced || (second.content[0] ?? 0) >> 4 === 0b0001;
  return isWhole && isShown && isPlainHeader(first.content);
}

function splitUnits(data: Uint8Array): readonly Readonly<{ type: number; content: Uint8Array }>[] | null {
  const units: { type: number; content: Uint8Array }[] = [];
  for (let at = 0; at < data.length; ) {
    const head = data[at] ?? 0;
    // Only a layer may be told, and the length must be.
    if ((head & 0x83) !== 2) return null;
    at += 1;
    if ((head & 4) !== 0 && ((data[at++] ?? 0) & 7) !== 0) return null;
    let [length, factor, byte] = [0, 1, 0x80];
    for (; byte >= 0x80; factor *= 128) {
      if (factor > 2 ** 28) return null;
      byte = data[at++] ?? 0;
      length += (byte & 0x7f) * factor;
    }
    const isShortest = byte > 0 || length === 0;
    if (!isShortest || at + length > data.length) return null;
    units.push({ type: head >> 3, content: data.subarray(at, at + length) });
    at += length;
    // Two for the picture, and a group for each tile at most: a picture has 4,096 of these.
    if (units.length > 4_100) return null;
  }
  return units;
}

/** Section 5.5 of the specification, without times, layers and decoder models; then a one and zeros to the end of the byte. */
function isPlainHeader(content: Uint8Array): boolean {
  const text = Array.from(content, (byte) => byte.toString(2).padStart(8, '0')).join('');
  let at = 0;
  const read = (count: number): number => {
    at += count;
    return Number.parseInt(text.slice(at - count, at) || '0', 2);
  };
  const profile = read(3);
  read(1);
  const isReduced = read(1) === 1;
  if (isReduced) read(5);
  else {
    const hasTimes = read(1) === 1;
    const hasDelay = read(1) === 1;
    const points = read(5) + 1;
    if (hasTimes || points > 1) return false;
    read(12);
    if (read(5) > 7) read(1);
    if (hasDelay && read(1) === 1) read(4);
  }
  const [widthBits, heightBits] = [read(4) + 1, read(4) + 1];
  read(widthBits + heightBits);
  if (!isReduced && read(1) === 1) read(7);
  read(3);
  if (!isReduced) {
    read(4);
    const hasOrder = read(1) === 1;
    if (hasOrder) read(2);
    const isChosenLater = read(1) === 1;
    const hasScreenTools = isChosenLater || read(1) === 1;
    if (hasScreenTools && read(1) === 0) read(1);
    if (hasOrder) read(3);
  }
  read(3);
  const isDeep = read(1) === 1;
  const isDeepest = profile === 2 && isDeep && read(1) === 1;
  const isGrey = profile !== 1 && read(1) === 1;
  const colours = read(1) === 1 ? read(24) : 0;
  if (isGrey) read(1);
  else {
    if (colours !== 0x010d00) {
      read(1);
      const isHalved = isDeepest ? read(1) === 1 && read(1) === 1 : profile === 0;
      if (isHalved) read(2);
    }
    read(1);
  }
  read(1);
  return at < text.length && text.length - at <= 8 && /^10*$/.test(text.slice(at));
}
