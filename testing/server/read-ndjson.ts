/** The lines of a newline-delimited JSON answer. */
export async function readNdjson<T>(response: Response): Promise<readonly T[]> {
  const text = await response.text();
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}
