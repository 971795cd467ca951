/** A bucket behind a fake XMLHttpRequest: each send waits for the test to answer it, or is answered by a rule. */
export type FakeSend = Readonly<{
  method: string;
  url: string;
  headers: Readonly<Record<string, string>>;
  body: FormData | Blob;
  progress: (loaded: number, total: number) => void;
  answer: (status: number, body?: string, headers?: Readonly<Record<string, string>>) => void;
  /** A network error, as a cut connection and a refusal without CORS both look. */
  fail: () => void;
  isAborted: () => boolean;
}>;

export type FakeBucket = Readonly<{
  createXhr: () => XMLHttpRequest;
  sends: readonly FakeSend[];
  /** Sends that are neither answered, failed nor aborted. */
  open: () => readonly FakeSend[];
  /** Most sends that were open at once. */
  mostOpen: () => number;
}>;

/** `onSend` is called as soon as a send begins. */
export function createFakeBucket(onSend: (send: FakeSend) => void = () => {}): FakeBucket {
  const sends: FakeSend[] = [];
  const open = new Set<FakeSend>();
  let mostOpen = 0;

  function createXhr() {
    const events = new EventTarget();
    const upload = new EventTarget();
    const headers: Record<string, string> = {};
    let method = '';
    let url = '';
    let answered: Readonly<Record<string, string>> = {};
    let send: FakeSend | null = null;
    let isAborted = false;

    const xhr = {
      upload,
      status: 0,
      responseText: '',
      addEventListener: events.addEventListener.bind(events),
      open: (openMethod: string, openUrl: string) => {
        method = openMethod;
        url = openUrl;
      },
      setRequestHeader: (name: string, value: string) => {
        headers[name] = value;
      },
      getAllResponseHeaders: () =>
        Object.entries(answered)
          .map(([name, value]) => `${name}: ${value}\r\n`)
          .join(''),
      abort: () => {
        isAborted = true;
        if (send) open.delete(send);
      },
      send: (body: FormData | Blob) => {
        const current: FakeSend = {
          method,
          url,
          headers,
          body,
          progress: (loaded, total) =>
            upload.dispatchEvent(
              Object.assign(new Event('progress'), { loaded, total, lengthComputable: true }),
            ),
          answer: (status, text = '', responseHeaders = {}) => {
            if (isAborted) return;
            open.delete(current);
            answered = responseHeaders;
            Object.assign(xhr, { status, responseText: text });
            upload.dispatchEvent(new Event('load'));
            events.dispatchEvent(new Event('load'));
          },
          fail: () => {
            open.delete(current);
            events.dispatchEvent(new Event('error'));
          },
          isAborted: () => isAborted,
        };
        send = current;
        sends.push(current);
        open.add(current);
        mostOpen = Math.max(mostOpen, open.size);
        onSend(current);
      },
    };
    return xhr as unknown as XMLHttpRequest;
  }

  return { createXhr, sends, open: () => [...open], mostOpen: () => mostOpen };
}
