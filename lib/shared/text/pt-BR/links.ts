import type { Texts } from '../texts';
import { dates } from './dates';
import { photos } from './photos';
import { quoted } from './quoted';

const DAY_SECONDS = 86_400;

const LIVES: readonly { seconds: number | null; label: string }[] = [
  { seconds: DAY_SECONDS, label: '1 dia' },
  { seconds: 7 * DAY_SECONDS, label: '7 dias' },
  { seconds: 30 * DAY_SECONDS, label: '30 dias' },
  { seconds: 365 * DAY_SECONDS, label: '1 ano' },
  { seconds: null, label: 'Nunca' },
];

/** Links to several photos or an album, in Brazilian Portuguese: making them, and the list of all. */
export const linksText: Texts['links'] = {
  title: (number) => `Compartilhar ${photos(number)}`,
  titleOfAlbum: (title) => `Compartilhar o álbum ${quoted(title)}`,
  explanation:
    'Qualquer pessoa com o link pode ver e baixar estas fotos sem fazer login. Você pode revogá-lo a qualquer momento.',
  explanationOfAlbum:
    'Qualquer pessoa com o link pode ver e baixar as fotos deste álbum, inclusive as adicionadas depois, sem fazer login. Você pode revogá-lo a qualquer momento.',
  heading: 'Título acima das fotos',
  optional: '(opcional)',
  recipients: 'Para',
  recipientsHint:
    'Um nome por linha cria um link para cada pessoa, e você pode revogá-los um a um. Só os administradores veem os nomes.',
  expiresAfter: 'Expira após',
  lives: LIVES,
  password: 'Senha',
  passwordHint: 'Pedida antes de mostrar qualquer coisa. Envie-a separada do link.',
  create: 'Criar link',
  creating: 'Criando…',
  tooMany: (limit) =>
    `Um link mostra no máximo ${photos(limit)}. Coloque-as em um álbum e compartilhe o álbum.`,
  tooManyNames: (limit) => `No máximo ${limit} nomes de uma vez.`,
  link: 'Link',
  linkFor: (name) => `Link para ${name}`,
  copyNamed: (label) => `Copiar: ${label}`,
  expires: (iso) => `Expira em ${dates.moment(iso)}.`,
  neverExpires: 'Funciona até você revogá-lo.',
  another: 'Criar outro link',
  allLinks: 'Todos os links',

  pageTitle: 'Links',
  pageHint:
    'Links para várias fotos e para álbuns. Os links para uma só foto não são guardados, por isso não aparecem aqui.',
  none: 'Ainda não há links.',
  noneHint: 'Selecione fotos na galeria e escolha “Compartilhar link”.',
  toGallery: 'Ir para a galeria',
  opensSet: photos,
  opensAlbum: (title) => `Álbum ${quoted(title)}`,
  opensGone: 'Um álbum que foi excluído',
  dropsInto: (title) =>
    title === null
      ? 'Permite que convidados adicionem fotos'
      : `Permite que convidados adicionem fotos a ${quoted(title)}`,
  forWhom: (name) => `para ${name}`,
  withPassword: 'com senha',
  createdBy: (name, when) => `Criado por ${name}, ${when}`,
  createdByUploader: (when) => `Criado por um colaborador, ${when}`,
  until: (when) => `expira em ${when}`,
  ended: (when) => `expirou em ${when}`,
  never: 'nunca expira',
  moment: dates.shortMoment,
  between: ' · ',
  open: 'Abrir',
  openNamed: (label) => `Abrir: ${label}`,
  edit: 'Editar',
  editNamed: (label) => `Editar: ${label}`,
  revoke: 'Revogar',
  revokeNamed: (label) => `Revogar: ${label}`,
  revokeTitle: (label) => `Revogar o link ${quoted(label)}?`,
  revokeHint: 'Ele para de funcionar em até um minuto. Quem já viu ou salvou fotos continua com elas.',
  revoked: 'O link foi revogado.',
  saved: 'O link foi alterado.',
  more: 'Links mais antigos',
  loading: 'Carregando…',

  editTitle: 'Alterar o link',
  recipient: 'Para',
  note: 'Observação',
  noteHint: 'Só os administradores veem.',
  keepEnd: (end) => `Como está (${end})`,
  fromNow: (label) => `${label} a partir de agora`,
  keepPassword: 'Como está',
  newPassword: 'Nova senha',
  noPassword: 'Sem senha',
  save: 'Salvar',
  saving: 'Salvando…',
};
