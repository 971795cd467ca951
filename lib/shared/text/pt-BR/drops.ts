import type { Texts } from '../texts';
import { formats } from './formats';

const { plural } = formats;

const KINDS = {
  video: { one: '# vídeo', many: '# de vídeos', other: '# vídeos' },
  audio: { one: '# arquivo de áudio', many: '# de arquivos de áudio', other: '# arquivos de áudio' },
  document: { one: '# documento', many: '# de documentos', other: '# documentos' },
  sidecar: { one: '# arquivo auxiliar', many: '# de arquivos auxiliares', other: '# arquivos auxiliares' },
  hidden: { one: '# imagem oculta', many: '# de imagens ocultas', other: '# imagens ocultas' },
  other: {
    one: '# arquivo de outro tipo',
    many: '# de arquivos de outros tipos',
    other: '# arquivos de outros tipos',
  },
} as const;

/** The answers to what somebody drops or pastes besides photos, in Brazilian Portuguese. */
export const dropsText: Texts['drops'] = {
  leftOut: ({ total, kinds }) => {
    const parts = (Object.keys(KINDS) as (keyof typeof KINDS)[]).flatMap((kind) => {
      const count = kinds[kind] ?? 0;
      return count > 0 ? [plural(count, KINDS[kind])] : [];
    });
    const all = plural(total, {
      one: '# outro arquivo ficou de fora',
      many: '# de outros arquivos ficaram de fora',
      other: '# outros arquivos ficaram de fora',
    });
    return `${all}: ${parts.join(', ')}.`;
  },
  noPhotos: 'Não há fotos nesta pasta.',
  emptyFolder: 'Esta pasta está vazia. Escolha outra ou solte fotos.',
  unreadable: 'Não foi possível ler esta pasta. Veja se você tem permissão para abri-la e solte-a de novo.',
  image_elsewhere:
    'Esta imagem está em outro site, por isso não pode ser enviada de lá. Salve-a no seu dispositivo e depois solte o arquivo.',
  address: 'Isso é um link, não uma foto. Salve a foto no seu dispositivo e depois solte o arquivo.',
  text: 'Não há nenhuma foto aí. Solte arquivos de foto, ou copie uma foto e cole.',
  dismiss: 'Dispensar',

  dropHere: 'Solte para enviar',
  added: (photos) =>
    plural(photos, {
      one: '# foto adicionada aos seus envios.',
      many: '# de fotos adicionadas aos seus envios.',
      other: '# fotos adicionadas aos seus envios.',
    }),
  show: 'Mostrar envios',
};
