import type { Texts } from '../texts';
import { dates } from './dates';
import { formats } from './formats';
import { photos } from './photos';

const { bytes, count, duration, plural } = formats;

/** How many photos the bucket holds, and of what kind, in Brazilian Portuguese. */
export const numbersText: Texts['numbers'] = {
  title: 'Estatísticas',
  auditLog: 'Registro de atividades',
  counting: (scanned) => `Contando… ${photos(scanned)} até agora`,
  countingName: 'Contagem',
  countedNow: 'Atualizado agora',
  countedAgo: (seconds) => `Atualizado há ${duration(seconds)}`,
  countAgain: 'Atualizar',
  photos: 'Fotos',
  size: 'Tamanho',
  today: 'Hoje',
  count,
  bytes,
  byState: 'Por status',
  states: { held: 'Em espera', private: 'Privadas', public: 'Públicas', trash: 'Lixeira' },
  byType: 'Por tipo',
  unreadable: ({ skipped, duplicates }) => {
    const unread = plural(skipped, {
      one: '# entrada do bucket não pôde ser lida',
      many: '# de entradas do bucket não puderam ser lidas',
      other: '# entradas do bucket não puderam ser lidas',
    });
    const left = plural(duplicates, {
      one: '# sobrou de alterações interrompidas',
      many: '# sobraram de alterações interrompidas',
      other: '# sobraram de alterações interrompidas',
    });
    return `${unread}, e ${left}. “npm run doctor” as lista; acrescente “-- --repair” para limpar.`;
  },
  chart: (days) => `Envios por dia, últimos ${days} dias`,
  chartName: ({ total, days, most }) =>
    `Gráfico de barras: ${photos(total)} em ${days} dias, no máximo ${count(most)} por dia`,
  bar: ({ day, images, sizeBytes }) => `${dates.calendarDay(day)}: ${photos(images)}, ${bytes(sizeBytes)}`,
  dayName: dates.calendarDay,
  shortDay: dates.shortDay,
  asTable: 'Em tabela',
  day: 'Dia',
};
