/** Tags as a person writes them, with commas between: trimmed, each once, empty ones left out. */
export function parseTags(text: string): string[] {
  const tags = text.split(',').map((tag) => tag.trim().replace(/\s+/g, ' '));
  return [...new Set(tags.filter((tag) => tag !== ''))];
}

/** The same, as a person types them: the commas of Arabic, Chinese and Japanese keyboards count too. */
export function parseTypedTags(text: string): string[] {
  return parseTags(text.replace(/[،、，]/g, ','));
}

/** One tag as a person types it: where tags would end at a comma, one that was meant as a whole has a space. '' for none. */
export function parseTypedTag(text: string): string {
  return parseTypedTags(text).join(' ');
}
