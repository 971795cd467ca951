/** A picture of a form that is not known to come out right; `form` is a noun for a sentence, such as "TIFF image in special inks". */
export class UnknownFormError extends Error {
  override readonly name = 'UnknownFormError';
  constructor(readonly form: string) {
    super(`A ${form} is not drawn here.`);
  }
}
