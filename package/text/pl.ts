/** `sluice/text/pl`: Polish, for `SluiceProvider` and `TextProvider`: `text` has the words of the uploader at hand and fetches the others when they are drawn; with `gallery` those of the gallery are at hand too. */

export * as gallery from '@/lib/shared/text/pl/gallery-pages';
export { rooms as text } from '@/lib/shared/text/pl/rooms';
