import type { Texts } from '../texts';
import { dates } from './dates';
import { foreignAnswerText } from './foreign-answer';
import { formats } from './formats';
import { photos } from './photos';

const { bytes, count, plural } = formats;

/** The page behind a link to several photos, in Brazilian Portuguese. */
export const setText: Texts['set'] = {
  title: (number) => (number === null ? 'Fotos compartilhadas' : photos(number)),
  count: photos,
  until: (iso, nowMs) => `Este link funciona até ${dates.shortMoment(iso, null, nowMs)}.`,
  between: ' · ',
  photos: 'Fotos',
  day: dates.day,
  open: (name) => `Abrir ${name}`,
  more: 'Mais fotos',
  loading: 'Carregando mais fotos',
  backToBeginning: 'Voltar ao início',
  downloadAll: 'Baixar tudo',
  downloadAllTip: 'Todas as fotos em um arquivo ZIP',
  download: 'Baixar',
  close: 'Fechar',
  previous: 'Foto anterior',
  next: 'Próxima foto',
  withKey: (label, key) => `${label} (${key})`,
  notLoaded: 'Não foi possível carregar esta foto. O link pode ter expirado.',
  place: ({ at, of }) => `${count(at)} de ${of}`,
  atLeast: (number) => `${count(number)}+`,
  facts: ({ width, height, type, sizeBytes }) =>
    `${count(width)} × ${count(height)} · ${type} · ${bytes(sizeBytes)}`,
  empty: 'Ainda não há fotos aqui.',
  emptyHint: 'Elas podem ter sido removidas depois que o link foi criado, ou ainda estão por vir.',
  describe: (number) =>
    number === null
      ? 'Fotos compartilhadas com você.'
      : plural(number, {
          one: '# foto compartilhada com você.',
          many: '# de fotos compartilhadas com você.',
          other: '# fotos compartilhadas com você.',
        }),
  tryAgain: 'Tentar de novo',
  unreachable: 'Não foi possível acessar o servidor. Verifique sua conexão e tente de novo.',
  foreign: foreignAnswerText,
  noReason: 'O servidor recusou isto. Tente de novo.',
  loadErrors: async () => (await import('./errors')).errorText,

  locked: {
    title: 'Estas fotos precisam de senha',
    text: 'Peça a senha a quem enviou o link para você.',
    password: 'Senha',
    enter: 'Mostrar as fotos',
    wrong: 'Senha incorreta. Tente de novo.',
    wait: (seconds) => `Muitas senhas incorretas. Tente de novo em ${formats.duration(seconds)}.`,
    failed: 'Não funcionou agora. Tente de novo.',
  },

  problems: {
    invalid: {
      title: 'Este link não funciona',
      text: 'Ele não foi copiado por inteiro, ou todos os links foram revogados. Peça um novo a quem o enviou para você.',
    },
    expired: {
      title: 'Este link expirou',
      text: 'Os links só funcionam por tempo limitado. Peça um novo a quem o enviou para você.',
    },
    revoked: {
      title: 'Este link foi revogado',
      text: 'As fotos não estão mais compartilhadas. Peça um novo a quem o enviou para você.',
    },
    gone: {
      title: 'Este álbum foi excluído',
      text: 'O link levava a um álbum que não existe mais. Peça um novo a quem o enviou para você.',
    },
  },
  titleOfProblem: 'Link sem fotos',
  archive: {
    busy: 'Muitas pessoas estão baixando no momento. Tente de novo em um minuto.',
    failed: 'Não foi possível iniciar o download. Tente de novo.',
  },
};
