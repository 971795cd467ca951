import { connect } from 'node:net';
import type { ClamdAddress } from './parse-clamd-address';

/** Asks clamd whether it is there at all (`zPING`, `man 8 clamd`); false for anything but its answer within `timeoutMs`. */
export function pingClamd(address: ClamdAddress, timeoutMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connectTo(address);
    let answered = '';
    const end = (isThere: boolean) => {
      clearTimeout(timer);
      socket.destroy();
      resolve(isThere);
    };
    const timer = setTimeout(() => end(false), timeoutMs);
    socket.setEncoding('latin1');
    socket.on('connect', () => socket.write('zPING\0'));
    socket.on('data', (chunk: string) => {
      answered += chunk;
      if (answered.length >= 'PONG\0'.length) end(answered === 'PONG\0');
    });
    socket.on('error', () => {});
    socket.on('close', () => end(false));
  });
}

/** A connection to clamd that is being made. */
export function connectTo(address: ClamdAddress) {
  return address.kind === 'unix'
    ? connect({ path: address.path })
    : connect({ host: address.host, port: address.port });
}
