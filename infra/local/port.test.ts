import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { freePort, portFrom, refuseBusyPort } from './port.ts';

it.each([
  [undefined, 8787],
  ['', 8787],
  ['3000', 3000],
])('PORT=%s is port %s', (text, port) => {
  expect(portFrom(text)).toBe(port);
});

it.each(['abc', '0', '70000', '80.5', '-1'])('PORT=%s is refused in words', (text) => {
  expect(() => portFrom(text)).toThrow(`PORT=${text} is not a port`);
});

it('a busy port is refused with what to do instead', async () => {
  const port = await freePort();
  await expect(refuseBusyPort(port)).resolves.toBeUndefined();
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  await expect(refuseBusyPort(port)).rejects.toThrow(`PORT=${port + 1} npm start`);
  server.close();
});
