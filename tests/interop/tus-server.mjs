// A tus 1.0.0 server that nobody here wrote (@tus/server), over TLS on the loopback.
// Usage: node tus-server.mjs DIRECTORY CERTIFICATE KEY [PORT [MAX-BYTES]]; prints its port.
import { createServer } from 'node:https';
import { readFileSync } from 'node:fs';
import { FileStore } from '@tus/file-store';
import { Server } from '@tus/server';

const [directory, certificate, key, port = '0', mostBytes = '0'] = process.argv.slice(2);
const path = '/files';
const tus = new Server({
    path,
    datastore: new FileStore({ directory }),
    maxSize: Number(mostBytes),
    generateUrl: (request, { host, id }) => `https://${host}${path}/${id}`,
});
const server = createServer(
    { cert: readFileSync(certificate), key: readFileSync(key) },
    (request, response) => tus.handle(request, response),
);
server.listen(Number(port), '127.0.0.1', () => console.log(server.address().port));
// It goes with whoever started it.
process.stdin.on('end', () => process.exit(0)).resume();
