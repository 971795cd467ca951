/** `sluice/text/zh-CN`: Simplified Chinese, for `SluiceProvider` and `TextProvider`: `text` has the words of the uploader at hand and fetches the others when they are drawn; with `gallery` those of the gallery are at hand too. */

export * as gallery from '@/lib/shared/text/zh-CN/gallery-pages';
export { rooms as text } from '@/lib/shared/text/zh-CN/rooms';
