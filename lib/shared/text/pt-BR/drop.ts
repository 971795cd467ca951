import type { Texts } from '../texts';
import { dates } from './dates';
import { foreignAnswerText } from './foreign-answer';
import { formats } from './formats';
import { quoted } from './quoted';

const { plural } = formats;

/** The page by which guests send photos, in Brazilian Portuguese. */
export const dropText: Texts['drop'] = {
  title: 'Adicione suas fotos',
  intoAlbum: (album) => `Suas fotos vão para o álbum ${quoted(album)}.`,
  seeAlbum: 'Ver o álbum',

  nameTitle: 'Qual é o seu nome?',
  nameHint: 'Seu anfitrião vê quem enviou cada foto.',
  name: 'Seu nome',
  nameMissing: 'Digite seu nome.',
  start: 'Continuar',
  sendingAs: (name) => `Enviando como ${name}`,
  changeName: 'Mudar',

  audience: {
    held: {
      title: 'Aprovação primeiro',
      text: 'Seu anfitrião olha cada foto antes que outras pessoas possam vê-la.',
    },
    album: { title: 'Para os convidados', text: 'Qualquer pessoa que tenha este link pode ver o álbum.' },
    own: { title: 'Para seu anfitrião', text: 'Só você e seu anfitrião podem ver suas fotos.' },
  },

  sentTitle: 'Suas fotos',
  sentHint: 'Este navegador lembra o que você enviou deste dispositivo.',
  sentCount: (photos) =>
    plural(photos, {
      one: '# foto enviada',
      many: '# de fotos enviadas',
      other: '# fotos enviadas',
    }),
  showMore: (photos) =>
    plural(photos, { one: 'Mostrar mais uma', many: 'Mostrar mais #', other: 'Mostrar mais #' }),
  loading: 'Verificando suas fotos…',
  unknown: 'Não foi possível verificar agora',
  tryAgain: 'Tentar de novo',
  states: {
    waiting: 'Aguarda aprovação',
    accepted: 'Enviada',
    approved: 'Aprovada',
    refused: 'Não aceita',
    removed: 'Removida pelo anfitrião',
    gone: 'Excluída',
  },
  word: (word) => `Mensagem do seu anfitrião: ${quoted(word)}`,
  takeBack: 'Retirar',
  takeBackOf: (name) => `Retirar ${name}`,
  takeBackUntil: (iso) => `Pode ser retirada até ${dates.moment(iso)}`,
  takeBackTitle: 'Retirar esta foto?',
  takeBackHint: 'Ela será excluída permanentemente, também para seu anfitrião.',
  takenBack: (name) => `${name} foi retirada.`,
  forget: 'Remover desta lista',
  forgetOf: (name) => `Remover ${name} desta lista`,

  problems: {
    link_invalid: {
      title: 'Este link não é válido',
      text: 'Confira o endereço ou escaneie o código de novo.',
    },
    link_revoked: { title: 'Este link foi revogado', text: 'Peça um novo ao seu anfitrião.' },
    link_expired: { title: 'Este link expirou', text: 'Peça um novo ao seu anfitrião.' },
  },

  unreachable: 'Não foi possível acessar o servidor. Verifique sua conexão e tente de novo.',
  noReason: 'O servidor não informou o motivo. Tente de novo.',
  foreign: foreignAnswerText,
  loadErrors: async () => (await import('./errors')).errorText,
};
