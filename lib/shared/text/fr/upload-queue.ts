import type { Texts } from '../texts';
import { formats } from './formats';
import { quoted } from './quoted';

const { bytes, count, duration, percent, plural } = formats;

/** Between two facts; the dot stays at the end of its line, never at the beginning of the next. */
const DOT = '\u00a0· ';

const failures = (failed: number) =>
  plural(failed, { one: '# échec', many: '# d’échecs', other: '# échecs' });

/** The upload page once there are files, in French: its bar, the files, and their menus. */
export const uploadQueueText: Texts['uploadQueue'] = {
  files: 'Fichiers',
  /** Tells screen readers how the keyboard works in the list of files. */
  keys: 'Les flèches déplacent, Alt avec les flèches change l’ordre, Entrée ouvre, Suppr retire de la liste.',
  /** Its place, after its order was changed. */
  moved: ({ at, all }) => `Maintenant à la place ${count(at)} sur ${count(all)}`,

  /** All uploads together. */
  bar: {
    title: 'Importations',
    more: 'Autres actions',
    doneOfAll: ({ isPaused, done, all }) =>
      `${isPaused ? 'En pause, ' : ''}${plural(done, { one: `# sur ${count(all)} importée`, many: `# sur ${count(all)} importées`, other: `# sur ${count(all)} importées` })}`,
    cancelled: 'Annulée',
    allUploaded: (photos) =>
      plural(photos, {
        one: 'Importée',
        many: 'Les # de photos sont importées',
        other: 'Les # photos sont importées',
      }),
    someFailed: ({ done, failed }) =>
      `${plural(done, { one: '# importée', many: '# d’importées', other: '# importées' })}, ${failures(failed)}`,
    allFailed: (photos) =>
      plural(photos, {
        one: 'Échec de l’importation',
        many: 'Échec de l’importation (# de photos)',
        other: 'Échec de l’importation (# photos)',
      }),
    /** Facts about the whole, of which those that are known are put together. */
    paused: 'Importations en pause',
    offline: 'Vous êtes hors connexion. Les importations reprendront automatiquement.',
    gettingReady: 'Préparation…',
    speed: (bytesPerSecond) => `${bytes(bytesPerSecond)}/s`,
    timeLeft: (seconds) => `encore ${duration(seconds)}`,
    between: ' · ',
    failed: failures,
    showAll: 'Tout afficher',
  },
  /** Actions on all of them. */
  all: {
    addPhotos: 'Plus de photos',
    retryFailed: 'Réessayer',
    sendSmaller: 'Envoyer réduites',
    clearFinished: 'Effacer les terminées',
    pause: 'Pause',
    resume: 'Reprendre',
    cancelAll: 'Tout annuler',
    showAsGrid: 'Vue en grille',
    showAsList: 'Vue en liste',
    mayClose: 'Vous pouvez fermer cette page. Les importations reprendront à votre retour.',
  },

  /** How a file stands. */
  status: {
    facts: (sizes, state) => `${sizes}${DOT}${state}`,
    size: (sizeBytes) => bytes(sizeBytes),
    dimensions: ({ width, height }) => `${width}\u00a0×\u00a0${height}`,
    uploaded: 'Importée',
    /** On a picture; the reason stands elsewhere. */
    failed: 'Échec',
    waitsForApproval: 'En attente d’approbation',
    sameAs: (name) => `Doublon de ${quoted(name)}`,
    sameSentOnce: (name) => `Doublon de ${quoted(name)}, importé une fois`,
    paused: 'En pause',
    waiting: 'En attente',
    preparing: 'Réduction',
    sending: (progress) => `Envoi, ${percent(progress)}`,
    readyToSend: 'En attente d’envoi',
    tryingAgainSoon: 'Nouvel essai sous peu',
    waitingForConnection: 'En attente d’une connexion',
    checking: 'Vérification',
    cancelled: 'Annulée',
  },
  saved,
  /** The notes to a person on how a file was prepared. */
  notes: {
    hdr_flattened: 'Effet HDR retiré.',
    motion_dropped: 'Envoyée comme photo fixe, sans la partie vidéo.',
    pages_dropped: 'Seule la première page a été envoyée.',
    reencoded:
      'Pour la pivoter ou la recadrer, il a fallu l’enregistrer de nouveau\u00a0; aucune différence n’est visible.',
    canvas_protected:
      'Envoyée à sa taille d’origine\u00a0: la protection de ce navigateur contre le pistage empêche la réduction.',
  },
  actionsOf: (file) => `Actions pour ${quoted(file)}`,
  /** Actions on one file. */
  actions: {
    open: 'Ouvrir la photo',
    copyLink: 'Copier le lien',
    retry: 'Réessayer',
    sendSmaller: 'Envoyer réduite',
    sendNext: 'Envoyer ensuite',
    pause: 'Pause',
    resume: 'Reprendre',
    cancel: 'Annuler',
    remove: 'Retirer de la liste',
  },
  /** The outcome of copying a link. */
  copied: 'Copié',
  copyFailed: 'Copie impossible',

  /** Over what happens once all is sent. */
  endTitle: 'Et ensuite',
  sendMore: 'En ajouter',
  /** Says who can open what was uploaded, and for how long. */
  links: {
    public: 'Toute personne disposant d’un lien peut voir la photo tant qu’elle est publique.',
    held: 'Vos photos attendent une approbation. D’ici là, seuls les administrateurs de ce site peuvent les voir.',
    none: 'Vos photos sont privées. Seuls les administrateurs de ce site peuvent les ouvrir.',
    private: (seconds) =>
      `Vos photos sont privées. Toute personne disposant d’un lien peut voir la photo pendant ${duration(seconds)}.`,
  },
};

/** `4 Mo → 620 Ko, 85 % de moins`. */
function saved({ sourceBytes, sentBytes }: { sourceBytes: number; sentBytes: number }): string {
  return `${bytes(sourceBytes)} → ${bytes(sentBytes)}, ${percent(1 - sentBytes / sourceBytes)} de moins`;
}
