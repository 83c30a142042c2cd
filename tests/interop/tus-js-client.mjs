// Uploads a file with tus-js-client, and goes on with an upload that an earlier run began.
// Usage: TUS_TOKEN=… node tus-js-client.mjs ENDPOINT FILE TYPE MEMORY CHUNK-BYTES
// Prints a line of JSON for each step: {"from"}, {"sent"}, and {"url"} at the end.
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { FileUrlStorage, Upload } from 'tus-js-client';

const [endpoint, file, filetype, memory, chunk] = process.argv.slice(2);
const tell = (step) => process.stdout.write(`${JSON.stringify(step)}\n`);
const upload = new Upload(createReadStream(file), {
    endpoint,
    metadata: { filename: basename(file), filetype },
    headers: { Authorization: `Bearer ${process.env.TUS_TOKEN}` },
    chunkSize: Number(chunk),
    uploadDataDuringCreation: true,
    retryDelays: [0, 100, 500],
    urlStorage: new FileUrlStorage(memory),
    onChunkComplete: (size, sent) => tell({ sent }),
    onError: (error) => {
        process.stderr.write(`${error.message}\n`);
        process.exit(1);
    },
    onSuccess: () => tell({ url: upload.url }),
});
const earlier = await upload.findPreviousUploads();
tell({ from: earlier.length });
if (earlier.length > 0)
    upload.resumeFromPreviousUpload(earlier[0]);
upload.start();
