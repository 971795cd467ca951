/** A picture at one quality, compared with what was drawn. */
export type Sample = Readonly<{
  /** 0 to 1; 1 is equal. */
  similarity: number;
  bytes: number;
}>;

/** The sample that was similar enough, and its quality. */
export type Matched = Sample & Readonly<{ quality: number }>;

/** A WebP of these looks worse than a JPEG of 0.5, and takes more bytes than a JPEG of 0.9. */
const LOWEST = 0.6;
const HIGHEST = 0.96;
/** Each halves the range; the last one is 0.006 wide, less than a step of the encoder. */
const ROUNDS = 6;

/** The lowest quality that was seen to reach the target; null where none did. More quality is taken to be more similar. */
export async function searchQuality(
  target: number,
  sampleAt: (quality: number) => Promise<Sample>,
): Promise<Matched | null> {
  let [low, high] = [LOWEST, HIGHEST];
  let found: Matched | null = null;
  for (let round = 0; round < ROUNDS; round += 1) {
    const quality = (low + high) / 2;
    const sample = await sampleAt(quality);
    if (sample.similarity >= target) {
      found = { ...sample, quality };
      high = quality;
    } else low = quality;
  }
  return found;
}
