import type { Texts } from '../texts';
import { formats } from './formats';

const { bytes, count, plural } = formats;

/** The upload page before the first file, and the notices above it, in Italian. */
export const uploadText: Texts['upload'] = {
  /** Before the first file. */
  empty: {
    reading: 'Lettura dei tuoi file…',
    invitation: 'Trascina le foto ovunque',
    /** Nothing can be dropped where there are only fingers. */
    invitationByTouch: 'Aggiungi le tue foto',
    otherWays: 'o trascina una cartella, o incolla',
    choose: 'Scegli foto',
    limits: ({ maxBytes }) => `Foto fino a ${bytes(maxBytes)}, anche HEIC dell’iPhone.`,
    noLocationTitle: 'Nessuna posizione',
    /** Says in one line what stays of a photo and what goes. */
    noLocation: ({ keepsDate }) =>
      keepsDate
        ? 'La posizione e i dati della fotocamera vengono rimossi prima che le foto lascino il tuo dispositivo. La data di scatto resta.'
        : 'La posizione, i dati della fotocamera e la data di scatto vengono rimossi prima che le foto lascino il tuo dispositivo.',
    smallerTitle: 'Prima ridimensionate',
    smaller: (maxDimension) =>
      `Le foto vengono ridimensionate sul tuo dispositivo a ${count(maxDimension)} pixel, così si caricano in fretta.`,
    originalTitle: 'Qualità piena',
    original: 'Le foto mantengono tutta la risoluzione. Vengono rimossi solo i metadati.',
    /** Says who sees what is sent, by what it becomes. */
    audienceTitles: { held: 'Prima l’approvazione', private: 'Private', public: 'Pubbliche' },
    audiences: {
      held: 'Le tue foto attendono l’approvazione. Fino ad allora, possono vederle solo gli amministratori di questo sito.',
      private: 'Solo tu e gli amministratori di questo sito potete vedere le tue foto.',
      public: 'Le foto che carichi qui sono pubbliche. Chiunque può vederle.',
    },
  },
  letGo: 'Rilascia per caricare',
  chooseFolder: 'Scegli una cartella',
  takePhoto: 'Scatta una foto',
  fullSize: 'Dimensioni originali',

  notices: {
    offlineBusy: 'Sei offline. I caricamenti riprenderanno automaticamente.',
    offlineIdle: 'Sei offline. Le foto che aggiungi ora verranno inviate quando tornerai online.',
    restored: (photos) =>
      plural(photos, {
        one: 'Ripresa di una foto della tua ultima visita.',
        many: 'Ripresa di # di foto della tua ultima visita.',
        other: 'Ripresa di # foto della tua ultima visita.',
      }),
    recovered: (photos) =>
      plural(photos, {
        one: 'Il caricamento di una foto della tua ultima visita è terminato.',
        many: 'Il caricamento di # di foto della tua ultima visita è terminato.',
        other: 'Il caricamento di # foto della tua ultima visita è terminato.',
      }),
    atRisk: (photos) =>
      plural(photos, {
        one: 'Tieni aperta questa pagina, o dovrai scegliere di nuovo una foto.',
        many: 'Tieni aperta questa pagina, o dovrai scegliere di nuovo # di foto.',
        other: 'Tieni aperta questa pagina, o dovrai scegliere di nuovo # foto.',
      }),
  },
};
