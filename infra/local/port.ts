import { createServer } from 'node:net';
import { StartRefused } from './lock.ts';

const DEFAULT_PORT = 8787;

export function portFrom(text: string | undefined): number {
  if (text === undefined || text === '') return DEFAULT_PORT;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new StartRefused(`PORT=${text} is not a port: give a whole number from 1 to 65535.`);
}

export async function refuseBusyPort(port: number): Promise<void> {
  for (const host of ['127.0.0.1', '::1']) {
    const code = await listenError(port, host);
    if (code === 'EADDRINUSE') {
      throw new StartRefused(
        `Port ${port} is in use by another program. Choose another one: PORT=${port + 1} npm start`,
      );
    }
    if (code === 'EACCES') throw new StartRefused(`Port ${port} needs rights this user lacks. Choose one above 1023.`);
  }
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No free port');
  return address.port;
}

function listenError(port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}
