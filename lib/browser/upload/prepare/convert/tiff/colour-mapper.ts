import type { Samples } from './read-row';

/**
 * Writes `count` pixels of interleaved samples (`form.samples` each; associated alpha is divided out already) as red, green,
 * blue at `rgba[at]`, and leaves alpha to its caller.
 */
export type ColourMapper = (row: Samples, count: number, rgba: Uint8ClampedArray, at: number) => void;
