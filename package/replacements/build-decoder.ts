/** Takes the place of `lib/cli/build-decoder.ts`: the program of a decode process is part of the package. */
export async function buildDecoder(): Promise<void> {}
