import { DOCTOR_FOLDER } from '@/lib/shared/keys/doctor-folder';
import { IMAGE_FOLDERS, type ImageFolder } from '@/lib/shared/keys/image-folders';
import { IMAGE_STATES, type ImageState } from '@/lib/shared/keys/image-state';

/** Folders the doctor writes into, to see what may be done there. */
export type DoctorPlace =
  | 'uploads'
  | `${ImageState}/${ImageFolder}`
  | 'index'
  | 'system/week'
  | 'system/keep';

/** Every place the doctor writes into. */
export const DOCTOR_PLACES: readonly DoctorPlace[] = [
  'uploads',
  ...IMAGE_STATES.flatMap((state) => IMAGE_FOLDERS.map((folder) => `${state}/${folder}` as const)),
  'index',
  'system/week',
  'system/keep',
];

/** A key of the doctor's own: `<place>/doctor/<id of the run>/<name>`. */
export function doctorKey(place: DoctorPlace, id: string, name: string): string {
  return `${doctorPrefix(place)}${id}/${name}`;
}

/** Prefix of everything the doctor ever wrote into a place. */
export function doctorPrefix(place: DoctorPlace): string {
  return `${place}/${DOCTOR_FOLDER}/`;
}
