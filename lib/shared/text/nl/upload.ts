import type { Texts } from '../texts';
import { formats } from './formats';

const { bytes, count, plural } = formats;

/** The upload page before the first file, and the notices above it, in Dutch. */
export const uploadText: Texts['upload'] = {
  empty: {
    reading: 'Je bestanden lezen…',
    invitation: 'Sleep foto’s hierheen',
    invitationByTouch: 'Voeg je foto’s toe',
    otherWays: 'of sleep een map, of plak',
    choose: 'Foto’s kiezen',
    limits: ({ maxBytes }) => `Foto’s tot ${bytes(maxBytes)}, ook HEIC van de iPhone.`,
    noLocationTitle: 'Geen locatie',
    /** Says in one line what stays of a photo and what goes. */
    noLocation: ({ keepsDate }) =>
      keepsDate
        ? 'Locatie en cameragegevens worden verwijderd voordat foto’s je apparaat verlaten. De opnamedatum blijft.'
        : 'Locatie, cameragegevens en opnamedatum worden verwijderd voordat foto’s je apparaat verlaten.',
    smallerTitle: 'Eerst verkleind',
    smaller: (maxDimension) =>
      `Foto’s worden op je apparaat verkleind tot ${count(maxDimension)} pixels, zodat ze snel uploaden.`,
    originalTitle: 'Volledige kwaliteit',
    original: 'Foto’s houden hun volledige resolutie. Alleen de metadata worden verwijderd.',
    audienceTitles: { held: 'Eerst goedgekeurd', private: 'Privé', public: 'Openbaar' },
    audiences: {
      held: 'Je foto’s wachten op goedkeuring. Tot dan kunnen alleen de beheerders van deze site ze zien.',
      private: 'Alleen jij en de beheerders van deze site kunnen je foto’s zien.',
      public: 'Foto’s die je hier uploadt zijn openbaar. Iedereen kan ze zien.',
    },
  },
  letGo: 'Loslaten om te uploaden',
  chooseFolder: 'Map kiezen',
  takePhoto: 'Foto maken',
  fullSize: 'Originele grootte houden',

  notices: {
    offlineBusy: 'Je bent offline. Uploads gaan vanzelf weer verder.',
    offlineIdle: 'Je bent offline. Foto’s die je nu toevoegt, worden verstuurd als je weer online bent.',
    restored: (photos) =>
      plural(photos, {
        one: 'Een foto van je vorige bezoek wordt hervat.',
        other: '# foto’s van je vorige bezoek worden hervat.',
      }),
    recovered: (photos) =>
      plural(photos, {
        one: 'Een foto van je vorige bezoek is klaar met uploaden.',
        other: '# foto’s van je vorige bezoek zijn klaar met uploaden.',
      }),
    atRisk: (photos) =>
      plural(photos, {
        one: 'Houd deze pagina open, anders moet je een foto opnieuw kiezen.',
        other: 'Houd deze pagina open, anders moet je # foto’s opnieuw kiezen.',
      }),
  },
};
