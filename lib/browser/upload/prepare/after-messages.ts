/** Resolves behind the tasks that wait already: messages have been delivered by then, and a decoder has begun. */
export function afterMessages(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
