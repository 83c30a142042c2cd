// parse.js ROUNDS FILE…: JSON.parse of the same files, as bench-read does it; prints GB/s of the bytes on disk.
'use strict';
const fs = require('fs');

const rounds = Number(process.argv[2]);
const buffers = process.argv.slice(3).map((path) => fs.readFileSync(path));
const texts = buffers.map((buffer) => buffer.toString('utf8'));
const bytes = buffers.reduce((sum, buffer) => sum + buffer.length, 0);

function pass(read) {
  const made = [];
  const clock = process.hrtime.bigint();
  const processor = process.cpuUsage();
  for (let i = 0; i < texts.length; ++i) made.push(read(i));
  const { user, system } = process.cpuUsage(processor);
  // Whichever is kinder: the processor time has the helpers of the garbage collector in it.
  const seconds = Math.min(Number(process.hrtime.bigint() - clock) / 1e9, (user + system) / 1e6);
  if (made.some((root) => root.resourceType !== 'Bundle')) throw new Error('no bundle');
  return seconds;
}

function median(values) {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

const passesARound = 3;
const parse = (i) => JSON.parse(texts[i]);
const decodeAndParse = (i) => JSON.parse(buffers[i].toString('utf8'));
pass(parse);
const figures = { parse: [], decodeAndParse: [] };
for (let round = 0; round < rounds; ++round) {
  for (const [name, read] of Object.entries({ parse, decodeAndParse })) {
    let fastest = Infinity;
    for (let i = 0; i < passesARound; ++i) fastest = Math.min(fastest, pass(read));
    figures[name].push(fastest);
  }
}
console.log(JSON.stringify({
  bytes,
  parse: bytes / median(figures.parse) / 1e9,
  decodeAndParse: bytes / median(figures.decodeAndParse) / 1e9,
}));
