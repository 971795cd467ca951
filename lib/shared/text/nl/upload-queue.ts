import type { Texts } from '../texts';
import { formats } from './formats';

const { bytes, count, duration, percent, plural } = formats;

/** Between two facts; the dot stays at the end of its line, never at the beginning of the next. */
const DOT = '\u00a0· ';

/** The upload page once there are files, in Dutch: its bar, the files, and their menus. */
export const uploadQueueText: Texts['uploadQueue'] = {
  files: 'Bestanden',
  keys: 'Pijltoetsen navigeren, Alt met pijltoetsen wijzigt de volgorde, Enter opent, Delete haalt uit de lijst.',
  moved: ({ at, all }) => `Verplaatst naar ${count(at)} van ${count(all)}`,

  bar: {
    title: 'Alle uploads',
    more: 'Meer acties',
    doneOfAll: ({ isPaused, done, all }) =>
      `${isPaused ? 'Gepauzeerd, ' : ''}${count(done)} van ${count(all)} geüpload`,
    cancelled: 'Geannuleerd',
    allUploaded: (photos) => plural(photos, { one: 'Geüpload', other: 'Alle # geüpload' }),
    someFailed: ({ done, failed }) => `${count(done)} geüpload, ${count(failed)} mislukt`,
    allFailed: (photos) => plural(photos, { one: 'Upload mislukt', other: 'Upload mislukt (# foto’s)' }),
    paused: 'Uploads zijn gepauzeerd',
    offline: 'Je bent offline. Uploads gaan vanzelf weer verder.',
    gettingReady: 'Voorbereiden…',
    speed: (bytesPerSecond) => `${bytes(bytesPerSecond)}/s`,
    timeLeft: (seconds) => `nog ${duration(seconds)}`,
    between: ' · ',
    failed: (photos) => `${count(photos)} mislukt`,
    showAll: 'Alles tonen',
  },
  all: {
    addPhotos: 'Meer foto’s',
    retryFailed: 'Opnieuw proberen',
    sendSmaller: 'Verkleind sturen',
    clearFinished: 'Voltooide opruimen',
    pause: 'Pauzeren',
    resume: 'Hervatten',
    cancelAll: 'Alles annuleren',
    showAsGrid: 'Als raster tonen',
    showAsList: 'Als lijst tonen',
    mayClose: 'Je kunt deze pagina sluiten. De uploads gaan verder als je terugkomt.',
  },

  status: {
    facts: (sizes, state) => `${sizes}${DOT}${state}`,
    size: (sizeBytes) => bytes(sizeBytes),
    dimensions: ({ width, height }) => `${width}\u00a0×\u00a0${height}`,
    uploaded: 'Geüpload',
    failed: 'Mislukt',
    waitsForApproval: 'Wacht op goedkeuring',
    sameAs: (name) => `Duplicaat van ${name}`,
    sameSentOnce: (name) => `Duplicaat van ${name}, één keer geüpload`,
    paused: 'Gepauzeerd',
    waiting: 'In de wachtrij',
    preparing: 'Verkleinen',
    sending: (progress) => `Versturen, ${percent(progress)}`,
    readyToSend: 'Wacht op verzending',
    tryingAgainSoon: 'Nieuwe poging volgt',
    waitingForConnection: 'Wacht op verbinding',
    checking: 'Controleren',
    cancelled: 'Geannuleerd',
  },
  saved: ({ sourceBytes, sentBytes }) =>
    `${bytes(sourceBytes)} → ${bytes(sentBytes)}, ${percent(1 - sentBytes / sourceBytes)} kleiner`,
  notes: {
    hdr_flattened: 'HDR-effect verwijderd.',
    motion_dropped: 'Als stilstaand beeld verstuurd; het videodeel is weggelaten.',
    pages_dropped: 'Alleen de eerste pagina is verstuurd.',
    reencoded:
      'Door het draaien of bijsnijden moest de foto opnieuw worden opgeslagen; je ziet geen verschil.',
    canvas_protected:
      'Verstuurd op originele grootte: de bescherming tegen fingerprinting van deze browser blokkeert verkleinen.',
  },
  actionsOf: (file) => `Acties voor ${file}`,
  actions: {
    open: 'Foto openen',
    copyLink: 'Link kopiëren',
    retry: 'Opnieuw proberen',
    sendSmaller: 'Verkleind sturen',
    sendNext: 'Eerst sturen',
    pause: 'Pauzeren',
    resume: 'Hervatten',
    cancel: 'Annuleren',
    remove: 'Uit de lijst halen',
  },
  copied: 'Gekopieerd',
  copyFailed: 'Kopiëren mislukt',

  endTitle: 'Wat er nu gebeurt',
  sendMore: 'Meer sturen',
  links: {
    public: 'Iedereen met een link kan die foto bekijken zolang die openbaar is.',
    held: 'Je foto’s wachten op goedkeuring. Tot dan kunnen alleen de beheerders van deze site ze zien.',
    none: 'Je foto’s zijn privé. Alleen de beheerders van deze site kunnen ze openen.',
    private: (seconds) =>
      `Je foto’s zijn privé. Iedereen met een link kan die foto ${duration(seconds)} bekijken.`,
  },
};
