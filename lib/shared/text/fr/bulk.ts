import type { Texts } from '../texts';
import { formats } from './formats';
import { photos } from './photos';

const { percent, plural } = formats;

/** Words for changes of many photos at once, in French: tools, questions, links, tags. */
export const bulkText: Texts['bulk'] = {
  toolbar: 'Photos sélectionnées',
  clearSelection: 'Annuler la sélection',
  clearSelectionTip: 'Annuler la sélection (Échap)',
  selected: (number) =>
    plural(number, {
      one: '# photo sélectionnée',
      many: '# de photos sélectionnées',
      other: '# photos sélectionnées',
    }),
  selectAll: 'Tout sélectionner',
  selecting: ({ found, progress }) =>
    `${plural(found, { one: '# trouvée', many: '# de trouvées', other: '# trouvées' })} (${percent(progress)}) · Arrêter`,

  accept: 'Accepter',
  refuse: 'Refuser',
  refuseWithWord: 'Refuser avec un message',
  restore: 'Restaurer',
  purge: 'Supprimer définitivement',
  publish: 'Publier',
  makePrivate: 'Rendre privées',
  edit: 'Modifier',
  date: 'Prise de vue',
  addToAlbum: 'Ajouter à un album',
  shareLink: 'Lien de partage',
  removeFromAlbum: 'Retirer de l’album',
  moveToFront: 'Placer en premier',
  copyLinks: 'Copier les liens',
  download: 'Télécharger',
  moveToTrash: 'Mettre à la corbeille',
  atMostInDownload: (number) => `${photos(number)} au maximum par téléchargement`,

  publishQuestion: (number) => `Publier ${photos(number)}\u00a0?`,
  publishAnswer: (number) => `Publier ${photos(number)}`,
  publishExplanation: (number) =>
    plural(number, {
      one: '# photo sera visible par tout le monde.',
      many: '# de photos seront visibles par tout le monde.',
      other: '# photos seront visibles par tout le monde.',
    }),

  links: {
    title: (number) => `Copier ${plural(number, { one: '# lien', many: '# de liens', other: '# liens' })}`,
    onlyNewest: (number) =>
      plural(number, {
        one: 'Seule la photo la plus récente est incluse.',
        many: 'Seules les # de photos les plus récentes sont incluses.',
        other: 'Seules les # photos les plus récentes sont incluses.',
      }),
    reading: 'Lecture des photos…',
    gone: (number) =>
      plural(number, {
        one: 'Cette photo n’existe plus.',
        many: '# de photos n’existent plus.',
        other: '# photos n’existent plus.',
      }),
    name: 'Liens',
    notPublic: (number) =>
      plural(number, {
        one: '# photo est privée. Son lien ne fonctionne que pour les administrateurs connectés.',
        many: '# de photos sont privées. Leurs liens ne fonctionnent que pour les administrateurs connectés.',
        other: '# photos sont privées. Leurs liens ne fonctionnent que pour les administrateurs connectés.',
      }),
    form: 'Format',
    forms: { url: 'URL', markdown: 'Markdown', html: 'HTML' },
  },

  tags: {
    title: (number) => `Modifier ${photos(number)}`,
    add: 'Ajouter des étiquettes',
    addExample: 'vacances, mer',
    remove: 'Retirer des étiquettes',
    description: 'Description',
    descriptionHint: 'Remplace les descriptions existantes. Laissez vide pour les conserver.',
    fillIn: 'Remplissez au moins un champ.',
    save: 'Enregistrer',
  },
};
