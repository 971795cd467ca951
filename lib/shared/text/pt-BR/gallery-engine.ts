import type { PurgeTruth } from '../../purge-truth';
import type { EditField } from '../../wire';
import type { GalleryEngineText } from '../texts';
import { dates } from './dates';
import { foreignAnswerText } from './foreign-answer';
import { formats } from './formats';

const { and, plural } = formats;

/** One sentence for one photo, others for more. */
const FATES = {
  purged: {
    one: 'Essa foto não existe mais.',
    many: '# de fotos não existem mais.',
    other: '# fotos não existem mais.',
  },
  trash: {
    one: 'Essa foto agora está na lixeira.',
    many: '# de fotos agora estão na lixeira.',
    other: '# fotos agora estão na lixeira.',
  },
  held: {
    one: 'Essa foto agora aguarda aprovação.',
    many: '# de fotos agora aguardam aprovação.',
    other: '# fotos agora aguardam aprovação.',
  },
  private: {
    one: 'Essa foto agora é privada.',
    many: '# de fotos agora são privadas.',
    other: '# fotos agora são privadas.',
  },
  public: {
    one: 'Essa foto agora é pública.',
    many: '# de fotos agora são públicas.',
    other: '# fotos agora são públicas.',
  },
};

const FIELDS: Readonly<Record<EditField, string>> = { name: 'o nome', alt: 'a descrição', tags: 'as tags' };

/** The words of the gallery engine in Brazilian Portuguese. */
export const galleryEngineText: GalleryEngineText = {
  day: dates.day,
  unreachable: 'Não foi possível acessar o servidor. Verifique sua conexão e tente de novo.',
  noReason: 'O servidor não informou o motivo. Tente de novo.',
  somethingWrong: 'Algo deu errado.',
  searchBroke: 'A busca parou antes do fim. Tente de novo.',
  countBroke: 'A contagem parou antes do fim. Tente de novo.',
  dateImpossible: 'Essa data está no futuro ou é anterior à fotografia.',
  inTrash: 'Essa foto agora está na lixeira. Restaure-a e salve de novo.',
  foreign: foreignAnswerText,
  loadErrors: async () => (await import('./errors')).errorText,
  gone: (fate, count) => plural(count, FATES[fate]),
  lost: (fields) =>
    `Outra pessoa alterou ${and(fields.map((field) => FIELDS[field] ?? field))} ao mesmo tempo; a alteração dela foi mantida. Confira e salve de novo.`,
  purgeTruth,
};

/** The facts about a permanent deletion, said before it. */
function purgeTruth(truth: PurgeTruth): string {
  const { keepsVersions, softDeleteDays, lockDays, hasReplicas, isUnknown } = truth;
  const days = (count: number) => plural(count, { one: '# dia', many: '# de dias', other: '# dias' });
  const kept = [
    ...(lockDays === undefined
      ? []
      : [
          lockDays === 0
            ? 'O bucket guarda arquivos bloqueados até o bloqueio expirar.'
            : `O bucket está bloqueado e guarda cada arquivo por ${days(lockDays)}.`,
        ]),
    ...(softDeleteDays === undefined
      ? []
      : [`O bucket guarda arquivos excluídos por mais ${days(softDeleteDays)}.`]),
    ...(keepsVersions && lockDays === undefined ? ['O bucket guarda versões anteriores dos arquivos.'] : []),
    ...(hasReplicas ? ['Uma cópia do bucket guarda os próprios arquivos.'] : []),
  ];
  if (kept.length > 0) {
    return `A galeria não pode desfazer isso. ${kept.join(' ')} O responsável pelo bucket ainda consegue acessá-los lá.`;
  }
  return isUnknown ? 'A galeria não pode desfazer isso.' : 'Não é possível desfazer isso.';
}
