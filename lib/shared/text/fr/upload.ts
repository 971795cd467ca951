import type { Texts } from '../texts';
import { formats } from './formats';

const { bytes, count, plural } = formats;

/** The upload page before the first file, and the notices above it, in French. */
export const uploadText: Texts['upload'] = {
  /** Before the first file. */
  empty: {
    reading: 'Lecture de vos fichiers…',
    invitation: 'Déposez des photos n’importe où',
    /** Nothing can be dropped where there are only fingers. */
    invitationByTouch: 'Ajoutez vos photos',
    otherWays: 'ou déposez un dossier, ou collez',
    choose: 'Choisir des photos',
    limits: ({ maxBytes }) => `Photos jusqu’à ${bytes(maxBytes)}, y compris au format HEIC de l’iPhone.`,
    noLocationTitle: 'Aucune position',
    /** Says in one line what stays of a photo and what goes. */
    noLocation: ({ keepsDate }) =>
      keepsDate
        ? 'La position et les données de prise de vue sont retirées avant que les photos quittent votre appareil. La date reste.'
        : 'La position, les données et la date de prise de vue sont retirées avant que les photos quittent votre appareil.',
    smallerTitle: 'D’abord réduites',
    smaller: (maxDimension) =>
      `Les photos sont réduites sur votre appareil à ${count(maxDimension)} pixels, pour une importation rapide.`,
    originalTitle: 'Pleine qualité',
    original: 'Les photos gardent toute leur résolution. Seules les métadonnées sont retirées.',
    /** Says who sees what is sent, by what it becomes. */
    audienceTitles: { held: 'D’abord approuvées', private: 'Privées', public: 'Publiques' },
    audiences: {
      held: 'Vos photos attendent une approbation. D’ici là, seuls les administrateurs de ce site peuvent les voir.',
      private: 'Seuls vous et les administrateurs de ce site pouvez voir vos photos.',
      public: 'Les photos que vous importez ici sont publiques. Tout le monde peut les voir.',
    },
  },
  letGo: 'Déposez pour importer',
  chooseFolder: 'Choisir un dossier',
  takePhoto: 'Prendre une photo',
  fullSize: 'Garder la taille d’origine',

  notices: {
    offlineBusy: 'Vous êtes hors connexion. Les importations reprendront automatiquement.',
    offlineIdle:
      'Vous êtes hors connexion. Les photos ajoutées maintenant seront envoyées à votre retour en ligne.',
    restored: (photos) =>
      plural(photos, {
        one: 'Reprise d’une photo de votre dernière visite.',
        many: 'Reprise de # de photos de votre dernière visite.',
        other: 'Reprise de # photos de votre dernière visite.',
      }),
    recovered: (photos) =>
      plural(photos, {
        one: 'L’importation d’une photo de votre dernière visite est terminée.',
        many: 'L’importation de # de photos de votre dernière visite est terminée.',
        other: 'L’importation de # photos de votre dernière visite est terminée.',
      }),
    atRisk: (photos) =>
      plural(photos, {
        one: 'Gardez cette page ouverte, sinon vous devrez choisir une photo de nouveau.',
        many: 'Gardez cette page ouverte, sinon vous devrez choisir # de photos de nouveau.',
        other: 'Gardez cette page ouverte, sinon vous devrez choisir # photos de nouveau.',
      }),
  },
};
