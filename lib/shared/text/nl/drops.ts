import type { Texts } from '../texts';
import { formats } from './formats';

const { plural } = formats;

const KINDS = {
  video: { one: '# video', other: '# video’s' },
  audio: { one: '# audiobestand', other: '# audiobestanden' },
  document: { one: '# document', other: '# documenten' },
  sidecar: { one: '# sidecarbestand', other: '# sidecarbestanden' },
  hidden: { one: '# verborgen afbeelding', other: '# verborgen afbeeldingen' },
  other: { one: '# bestand van een ander type', other: '# bestanden van andere typen' },
} as const;

/** The answers to what somebody drops or pastes besides photos, in Dutch. */
export const dropsText: Texts['drops'] = {
  leftOut: ({ total, kinds }) => {
    const parts = (Object.keys(KINDS) as (keyof typeof KINDS)[]).flatMap((kind) => {
      const count = kinds[kind] ?? 0;
      return count > 0 ? [plural(count, KINDS[kind])] : [];
    });
    const all = plural(total, {
      one: '# ander bestand overgeslagen',
      other: '# andere bestanden overgeslagen',
    });
    return `${all}: ${parts.join(', ')}.`;
  },
  noPhotos: 'Er staan geen foto’s in deze map.',
  emptyFolder: 'Deze map is leeg. Kies een andere of sleep foto’s hierheen.',
  unreadable:
    'Deze map kan niet worden gelezen. Controleer of je hem mag openen en sleep hem opnieuw hierheen.',
  image_elsewhere:
    'Deze afbeelding staat op een andere website en kan daarvandaan niet worden geüpload. Sla die eerst op je apparaat op en sleep dan het bestand hierheen.',
  address:
    'Dat is een link, geen foto. Sla de foto eerst op je apparaat op en sleep dan het bestand hierheen.',
  text: 'Daar zit geen foto in. Sleep fotobestanden hierheen, of kopieer een foto en plak die.',
  dismiss: 'Sluiten',

  dropHere: 'Loslaten om te uploaden',
  added: (photos) =>
    plural(photos, {
      one: '# foto aan je uploads toegevoegd.',
      other: '# foto’s aan je uploads toegevoegd.',
    }),
  show: 'Uploads tonen',
};
