import type { Texts } from '../texts';
import { dates } from './dates';
import { foreignAnswerText } from './foreign-answer';
import { formats } from './formats';
import { photos } from './photos';
import { quoted } from './quoted';

const { bytes, count } = formats;

const DAY = 86_400;

/** The page of drop links, for admins, in Brazilian Portuguese. */
export const guestsText: Texts['guests'] = {
  title: 'Convidados',
  hint: 'Qualquer pessoa com um link de envio pode adicionar fotos sem ter conta. Imprima o código e coloque-o nas mesas.',
  newLink: 'Novo link de envio',
  none: 'Ainda não há links de envio.',
  untitled: 'Adicione suas fotos',
  noAlbum: 'Nenhum álbum',
  used: ({ files, most }) => `${count(files)} de ${photos(most)}`,
  usedBytes: ({ used, most }) => `${bytes(used)} de ${bytes(most)}`,
  full: 'Cheio',
  expired: 'Expirado',
  expires: (iso, timeZone, nowMs) => `expira em ${dates.shortMoment(iso, timeZone, nowMs)}`,
  neverExpires: 'nunca expira',
  held: 'as fotos aguardam aprovação',
  between: ' · ',
  code: 'Código e link',
  codeOf: (title) => `Código e link de ${title}`,
  change: 'Alterar',
  changeOf: (title) => `Alterar ${title}`,
  revoke: 'Revogar',
  revokeOf: (title) => `Revogar ${title}`,
  revokeTitle: (title) => `Revogar ${quoted(title)}?`,
  revokeHint: 'Em até um minuto, ninguém mais poderá enviar fotos com ele. As fotos já enviadas ficam.',
  revoked: 'Link revogado.',
  created: 'Link criado.',
  changed: 'Link alterado.',

  changeTitle: 'Alterar link de envio',
  fields: {
    album: 'Álbum',
    title: 'Título para os convidados',
    titleHint: 'Casamento da Ana e do Beto',
    welcome: 'Texto de boas-vindas',
    welcomeHint: 'Obrigado por vir! Adicione as fotos que você tirou hoje.',
    picture: 'Imagem acima do texto',
    note: 'Observação, só para administradores',
    files: 'Máximo de fotos no total',
    megabytes: 'Máximo de megabytes no total',
    noLimit: 'Sem limite',
    end: 'Expira',
    takeBack: 'Convidados podem retirar uma foto',
    askName: 'Perguntar o nome dos convidados',
    hold: 'As fotos aguardam aprovação',
    see: 'Convidados veem o álbum',
    seeHint: 'Escolha um álbum primeiro.',
  },
  noPicture: 'Sem imagem',
  pictureOf: (name) => `Usar ${name}`,
  keepPicture: 'A imagem escolhida antes',
  loadingPictures: 'Carregando suas fotos mais recentes…',
  keepEnd: 'Manter como está',
  ends: [
    { seconds: DAY, label: 'Em um dia' },
    { seconds: 7 * DAY, label: 'Em uma semana' },
    { seconds: 30 * DAY, label: 'Em 30 dias' },
    { seconds: 365 * DAY, label: 'Em um ano' },
    { seconds: null, label: 'Nunca' },
  ],
  takeBacks: [
    { seconds: 0, label: 'Nunca' },
    { seconds: 3_600, label: 'Por uma hora' },
    { seconds: DAY, label: 'Por um dia' },
    { seconds: 7 * DAY, label: 'Por uma semana' },
    { seconds: 30 * DAY, label: 'Por 30 dias' },
  ],
  create: 'Criar link',
  save: 'Salvar',

  codeTitle: 'Escaneie para adicionar fotos',
  codeAlt: (url) => `QR code de ${url}`,
  copy: 'Copiar link',
  copied: 'Copiado',
  svg: 'SVG',
  png: 'PNG',
  card: 'Imprimir um cartão',
  fileName: 'link-de-envio',

  cardTitle: 'Cartão',
  cardHow: 'Escaneie o código com a câmera do celular e adicione suas fotos. Sem app, sem conta.',
  print: 'Imprimir',
  back: 'Voltar aos convidados',
  cardMissing: 'Este link não existe mais.',

  unreachable: 'Não foi possível acessar o servidor. Verifique sua conexão e tente de novo.',
  noReason: 'O servidor não informou o motivo. Tente de novo.',
  foreign: foreignAnswerText,
  loadErrors: async () => (await import('./errors')).errorText,
};
