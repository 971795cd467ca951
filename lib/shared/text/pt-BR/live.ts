import type { Texts } from '../texts';
import { formats } from './formats';

const { count, plural } = formats;

/** New photos while somebody looks, in Brazilian Portuguese: in the gallery, and on the wall that shows them large. */
export const liveText: Texts['live'] = {
  arrived: ({ count: number, isMore }) =>
    isMore
      ? 'Novas fotos'
      : plural(number, { one: '# nova foto', many: '# de novas fotos', other: '# novas fotos' }),

  wall: {
    title: 'Apresentação',
    empty: 'Ainda não há fotos. As novas aparecem aqui automaticamente.',
    loading: 'Carregando fotos',
    failed: 'Não foi possível carregar as fotos. Nova tentativa em breve.',
    signedOut: 'Sua sessão terminou. Faça login de novo para ver as fotos.',
    fullScreen: 'Tela cheia',
    leaveFullScreen: 'Sair da tela cheia',
    pause: 'Pausar',
    resume: 'Retomar',
    next: 'Próxima foto',
    before: 'Foto anterior',
    faster: 'Mais rápido',
    slower: 'Mais devagar',
    back: 'Voltar à galeria',
    seconds: (seconds) =>
      plural(seconds, {
        one: '# segundo por foto',
        many: '# de segundos por foto',
        other: '# segundos por foto',
      }),
    shortSeconds: (seconds) => `${count(seconds)}\u00a0s`,
    withKey: (label, key) => `${label} (${key})`,
    space: 'Espaço',
    controls: 'Controles da apresentação',
  },
};
