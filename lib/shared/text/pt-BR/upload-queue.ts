import type { Texts } from '../texts';
import { formats } from './formats';

const { bytes, count, duration, percent, plural } = formats;

/** Between two facts; the dot stays at the end of its line, never at the beginning of the next. */
const DOT = '\u00a0· ';

/** The upload page once there are files, in Brazilian Portuguese: its bar, the files, and their menus. */
export const uploadQueueText: Texts['uploadQueue'] = {
  files: 'Arquivos',
  keys: 'As setas navegam, Alt com as setas muda a ordem, Enter abre, Delete remove da lista.',
  moved: ({ at, all }) => `Movida para ${count(at)} de ${count(all)}`,

  bar: {
    title: 'Todos os envios',
    more: 'Mais ações',
    doneOfAll: ({ isPaused, done, all }) =>
      plural(done, {
        one: `${isPaused ? 'Em pausa, ' : ''}# de ${count(all)} enviada`,
        many: `${isPaused ? 'Em pausa, ' : ''}# de ${count(all)} enviadas`,
        other: `${isPaused ? 'Em pausa, ' : ''}# de ${count(all)} enviadas`,
      }),
    cancelled: 'Cancelado',
    allUploaded: (photos) =>
      plural(photos, { one: 'Enviada', many: 'Todas as # enviadas', other: 'Todas as # enviadas' }),
    someFailed: ({ done, failed }) => `${sent(done)}, ${failures(failed)}`,
    allFailed: (photos) =>
      plural(photos, {
        one: 'O envio falhou',
        many: 'O envio falhou (# de fotos)',
        other: 'O envio falhou (# fotos)',
      }),
    paused: 'Os envios estão em pausa',
    offline: 'Você está off-line. Os envios serão retomados automaticamente.',
    gettingReady: 'Preparando…',
    speed: (bytesPerSecond) => `${bytes(bytesPerSecond)}/s`,
    timeLeft: (seconds) => `faltam ${duration(seconds)}`,
    between: ' · ',
    failed: (photos) => failures(photos),
    showAll: 'Mostrar tudo',
  },
  all: {
    addPhotos: 'Adicionar fotos',
    retryFailed: 'Tentar de novo',
    sendSmaller: 'Enviar reduzidas',
    clearFinished: 'Limpar concluídas',
    pause: 'Pausar',
    resume: 'Retomar',
    cancelAll: 'Cancelar tudo',
    showAsGrid: 'Mostrar em grade',
    showAsList: 'Mostrar em lista',
    mayClose: 'Você pode fechar esta página. Os envios serão retomados quando você voltar.',
  },

  status: {
    facts: (sizes, state) => `${sizes}${DOT}${state}`,
    size: (sizeBytes) => bytes(sizeBytes),
    dimensions: ({ width, height }) => `${width}\u00a0×\u00a0${height}`,
    uploaded: 'Enviada',
    failed: 'Falhou',
    waitsForApproval: 'Aguarda aprovação',
    sameAs: (name) => `Duplicata de ${name}`,
    sameSentOnce: (name) => `Duplicata de ${name}, enviada uma vez`,
    paused: 'Em pausa',
    waiting: 'Na fila',
    preparing: 'Reduzindo',
    sending: (progress) => `Enviando, ${percent(progress)}`,
    readyToSend: 'Aguardando envio',
    tryingAgainSoon: 'Nova tentativa em breve',
    waitingForConnection: 'Aguardando conexão',
    checking: 'Verificando',
    cancelled: 'Cancelada',
  },
  saved: ({ sourceBytes, sentBytes }) =>
    `${bytes(sourceBytes)} → ${bytes(sentBytes)}, ${percent(1 - sentBytes / sourceBytes)} menor`,
  notes: {
    hdr_flattened: 'Efeito HDR removido.',
    motion_dropped: 'Enviada como imagem parada; o vídeo ficou de fora.',
    pages_dropped: 'Só a primeira página foi enviada.',
    reencoded: 'Para girar ou cortar, foi preciso salvá-la de novo; não se vê diferença.',
    canvas_protected:
      'Enviada no tamanho original: a proteção contra rastreamento deste navegador impede a redução.',
  },
  actionsOf: (file) => `Ações para ${file}`,
  actions: {
    open: 'Abrir foto',
    copyLink: 'Copiar link',
    retry: 'Tentar de novo',
    sendSmaller: 'Enviar reduzida',
    sendNext: 'Enviar a seguir',
    pause: 'Pausar',
    resume: 'Retomar',
    cancel: 'Cancelar',
    remove: 'Remover da lista',
  },
  copied: 'Copiado',
  copyFailed: 'Não copiado',

  endTitle: 'O que acontece agora',
  sendMore: 'Enviar mais',
  links: {
    public: 'Qualquer pessoa com um link pode ver a foto enquanto ela for pública.',
    held: 'Suas fotos aguardam aprovação. Até lá, só os administradores deste site podem vê-las.',
    none: 'Suas fotos são privadas. Só os administradores deste site podem abri-las.',
    private: (seconds) =>
      `Suas fotos são privadas. Qualquer pessoa com um link pode ver a foto por ${duration(seconds)}.`,
  },
};

function sent(number: number): string {
  return plural(number, { one: '# enviada', many: '# enviadas', other: '# enviadas' });
}

function failures(number: number): string {
  return plural(number, { one: '# falhou', many: '# falharam', other: '# falharam' });
}
