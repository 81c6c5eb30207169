import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** Stands between a server and a PostgreSQL, to be frozen: as a machine that went away without a word, it then answers nothing and closes nothing. */
export interface Relay {
  /** The address of the PostgreSQL, by way of the relay. */
  url: string;
  freeze(): void;
  close(): void;
}

/** Opens one before the PostgreSQL of an address. */
export async function openRelay(to: string): Promise<Relay> {
  const far = new URL(to);
  const sockets: Socket[] = [];
  let isFrozen = false;
  const kept = (socket: Socket): Socket => {
    sockets.push(socket.on('error', () => undefined));
    return socket;
  };
  const server = createServer((near) => {
    kept(near);
    if (isFrozen) return;
    const beyond = kept(connect(Number(far.port), far.hostname));
    near.pipe(beyond).pipe(near);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(to);
  url.port = String((server.address() as { port: number }).port);
  return {
    url: url.href,
    freeze: () => {
      isFrozen = true;
      for (const socket of sockets) socket.unpipe().pause();
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
