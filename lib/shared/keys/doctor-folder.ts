/**
 * Name of the folder the doctor writes into, in every place of the bucket (`private/thumbs/doctor/...`). It is no id of an image,
 * so nothing below it is taken for one, listed in a gallery or repaired into it.
 */
export const DOCTOR_FOLDER = 'doctor';

const DOCTOR_KEY = new RegExp(`^[a-z]+(?:/[a-z]+)?/${DOCTOR_FOLDER}/`);

/** True for a key of the doctor's, which it deletes, or could not delete. */
export function isDoctorKey(key: string): boolean {
  return DOCTOR_KEY.test(key);
}
