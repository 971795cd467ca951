import { DOCTOR_PLACES, type DoctorPlace } from '../doctor-key';

/**
 * Places as the bucket has them, by the shortest prefixes that say the same: `private/` where everything under it is meant, else
 * `private/thumbs/`.
 */
export function namePlaces(places: readonly DoctorPlace[], storagePrefix: string): readonly string[] {
  const rootOf = (place: DoctorPlace) => `${place.split('/')[0]}/`;
  const names = places.map((place) => {
    const root = rootOf(place);
    const isWhole = DOCTOR_PLACES.filter((one) => rootOf(one) === root).every((one) => places.includes(one));
    return storagePrefix + (isWhole ? root : `${place}/`);
  });
  return [...new Set(names)];
}
