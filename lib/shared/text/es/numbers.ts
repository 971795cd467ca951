import type { Texts } from '../texts';
import { dates } from './dates';
import { formats } from './formats';
import { photos } from './photos';

const { bytes, count, duration, plural } = formats;

/** How many photos the bucket holds, and of what kind, in Spanish. */
export const numbersText: Texts['numbers'] = {
  title: 'Estadísticas',
  auditLog: 'Registro de actividad',
  counting: (scanned) => `Contando… ${photos(scanned)} hasta ahora`,
  countingName: 'Recuento',
  countedNow: 'Actualizado ahora mismo',
  countedAgo: (seconds) => `Actualizado hace ${duration(seconds)}`,
  countAgain: 'Actualizar',
  photos: 'Fotos',
  size: 'Tamaño',
  today: 'Hoy',
  count,
  bytes,
  byState: 'Por estado',
  states: { held: 'Pendientes', private: 'Privadas', public: 'Públicas', trash: 'Papelera' },
  byType: 'Por tipo',
  unreadable: ({ skipped, duplicates }) =>
    `${plural(skipped, { one: 'No se pudo leer # entrada del bucket', many: 'No se pudieron leer # de entradas del bucket', other: 'No se pudieron leer # entradas del bucket' })} y ${plural(duplicates, { one: 'un cambio interrumpido dejó # entrada', many: 'cambios interrumpidos dejaron # de entradas', other: 'cambios interrumpidos dejaron # entradas' })}. «npm run doctor» las enumera; añade «-- --repair» para limpiarlas.`,
  chart: (days) => `Subidas por día, últimos ${days} días`,
  /** The chart for who does not see bars. */
  chartName: ({ total, days, most }) =>
    `Gráfico de barras: ${photos(total)} en ${days} días, ${count(most)} por día como máximo`,
  bar: ({ day, images, sizeBytes }) => `${dates.calendarDay(day)}: ${photos(images)}, ${bytes(sizeBytes)}`,
  dayName: dates.calendarDay,
  /** Under the bars. */
  shortDay: dates.shortDay,
  asTable: 'Como tabla',
  day: 'Día',
};
