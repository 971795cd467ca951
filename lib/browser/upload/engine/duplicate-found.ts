/** Ends the run of a file whose bytes another file on the list has already. */
export class DuplicateFound extends Error {
  override readonly name = 'DuplicateFound';

  constructor(readonly leader: string) {
    super();
  }
}
