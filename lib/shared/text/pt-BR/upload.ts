import type { Texts } from '../texts';
import { formats } from './formats';

const { bytes, count, plural } = formats;

/** The upload page before the first file, and the notices above it, in Brazilian Portuguese. */
export const uploadText: Texts['upload'] = {
  empty: {
    reading: 'Lendo seus arquivos…',
    invitation: 'Solte fotos em qualquer lugar',
    invitationByTouch: 'Adicione suas fotos',
    otherWays: 'ou solte uma pasta, ou cole',
    choose: 'Escolher fotos',
    limits: ({ maxBytes }) => `Fotos de até ${bytes(maxBytes)}, inclusive HEIC do iPhone.`,
    noLocationTitle: 'Sem localização',
    /** Says in one line what stays of a photo and what goes. */
    noLocation: ({ keepsDate }) =>
      keepsDate
        ? 'A localização e os dados da câmera são removidos antes que as fotos saiam do seu dispositivo. A data da captura fica.'
        : 'A localização, os dados da câmera e a data da captura são removidos antes que as fotos saiam do seu dispositivo.',
    smallerTitle: 'Reduzidas antes',
    smaller: (maxDimension) =>
      `As fotos são reduzidas no seu dispositivo para ${count(maxDimension)} pixels, para um envio rápido.`,
    originalTitle: 'Qualidade total',
    original: 'As fotos mantêm a resolução original. Só os metadados são removidos.',
    audienceTitles: { held: 'Aprovação primeiro', private: 'Privadas', public: 'Públicas' },
    audiences: {
      held: 'Suas fotos aguardam aprovação. Até lá, só os administradores deste site podem vê-las.',
      private: 'Só você e os administradores deste site podem ver suas fotos.',
      public: 'As fotos que você envia aqui são públicas. Qualquer pessoa pode vê-las.',
    },
  },
  letGo: 'Solte para enviar',
  chooseFolder: 'Escolher uma pasta',
  takePhoto: 'Tirar uma foto',
  fullSize: 'Manter o tamanho original',

  notices: {
    offlineBusy: 'Você está off-line. Os envios serão retomados automaticamente.',
    offlineIdle: 'Você está off-line. As fotos que adicionar agora serão enviadas quando a conexão voltar.',
    restored: (photos) =>
      plural(photos, {
        one: 'Retomando uma foto da sua última visita.',
        many: 'Retomando # de fotos da sua última visita.',
        other: 'Retomando # fotos da sua última visita.',
      }),
    recovered: (photos) =>
      plural(photos, {
        one: 'O envio de uma foto da sua última visita foi concluído.',
        many: 'O envio de # de fotos da sua última visita foi concluído.',
        other: 'O envio de # fotos da sua última visita foi concluído.',
      }),
    atRisk: (photos) =>
      plural(photos, {
        one: 'Mantenha esta página aberta, ou será preciso escolher uma foto de novo.',
        many: 'Mantenha esta página aberta, ou será preciso escolher # de fotos de novo.',
        other: 'Mantenha esta página aberta, ou será preciso escolher # fotos de novo.',
      }),
  },
};
