import { parseGivenTaken } from '../../taken/parse-given-taken';
import type { Texts } from '../texts';
import { dates } from './dates';
import { formats } from './formats';
import { photos } from './photos';

/** When a photo was taken, in Brazilian Portuguese: in its details, and the dialog that changes it. */
export const takenText: Texts['taken'] = {
  name: 'Tirada em',
  at: (taken) => {
    const date = parseGivenTaken(taken);
    if (date === null) return taken.at;
    const zone = date.offsetMinutes === undefined ? '' : ` (${zoneOf(date.offsetMinutes)})`;
    return `${dates.wallClock(date.wallMs)}${zone}`;
  },
  isFileDate: 'A câmera não registrou a data, por isso esta é a do arquivo.',
  unknown: 'Desconhecida',
  change: 'Alterar',
  changeName: 'Alterar a data da captura',

  title: (number) =>
    formats.plural(number, {
      one: 'Quando esta foto foi tirada?',
      many: 'Quando # de fotos foram tiradas?',
      other: 'Quando # fotos foram tiradas?',
    }),
  ways: { set: 'Definir a data', shift: 'Ajustar o horário', clear: 'Remover a data' },
  hints: {
    set: (number) =>
      formats.plural(number, {
        one: 'No horário do lugar onde foi tirada.',
        many: 'Todas recebem a mesma data e hora.',
        other: 'Todas recebem a mesma data e hora.',
      }),
    shift: 'Para uma câmera com o relógio errado: o intervalo entre as fotos continua o mesmo.',
    clear: 'Ninguém vai saber quando foram tiradas. Você pode desfazer isso.',
  },
  dateAndTime: 'Data e hora',
  days: 'Dias',
  hours: 'Horas',
  minutes: 'Minutos',
  later: 'Mais tarde',
  earlier: 'Mais cedo',
  direction: 'Direção',
  becomes: ({ from, to }) => `${from} passa a ser ${to}`,
  fillInDate: 'Preencha a data e a hora.',
  fillInShift: 'Informe quanto ajustar: pelo menos um minuto.',
  save: (number) => `Alterar ${photos(number)}`,
};

function zoneOf(offsetMinutes: number): string {
  const total = Math.abs(offsetMinutes);
  const two = (value: number) => String(value).padStart(2, '0');
  return `UTC${offsetMinutes < 0 ? '-' : '+'}${two(Math.floor(total / 60))}:${two(total % 60)}`;
}
