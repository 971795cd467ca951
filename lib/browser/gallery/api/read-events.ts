/** The lines of a newline-delimited JSON answer as they come; a last line that was cut off is left out. */
export async function* readEvents<Event>(response: Response): AsyncGenerator<Event> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  try {
    for (;;) {
      const chunk = await reader?.read();
      if (!chunk || chunk.done) break;
      const lines = (rest + chunk.value).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (line !== '') yield JSON.parse(line) as Event;
      }
    }
  } finally {
    // A reader that stops ends the server's work too.
    await reader?.cancel().catch(() => undefined);
  }
}
