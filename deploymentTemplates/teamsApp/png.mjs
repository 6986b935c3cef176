// Reads a small PNG picture: eight bits a channel, RGB or RGBA, not interlaced.
import { inflateSync } from 'node:zlib';

const signature = '89504e470d0a1a0a';
const channelsOf = { 2: 3, 6: 4 };

/** The width, the height and the pixels as [red, green, blue, alpha]. */
export function readPng(bytes) {
  const file = Buffer.from(bytes);
  if (file.subarray(0, 8).toString('hex') !== signature) {
    throw new Error('An icon is no PNG.');
  }

  const chunks = [...chunksOf(file)];
  const header = chunks.find(({ type }) => type === 'IHDR').data;
  const [width, height, depth, kind, , , interlaced] = [header.readUInt32BE(0), header.readUInt32BE(4), ...header.subarray(8)];
  const channels = channelsOf[kind];
  if (depth !== 8 || channels === undefined || interlaced !== 0) {
    throw new Error('An icon must be a PNG with eight bits a channel, RGB or RGBA, not interlaced.');
  }

  const raw = inflateSync(Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)));
  const flat = unfilter(raw, width * channels, height, channels);
  const pixels = Array.from({ length: width * height }, (_, index) => {
    const pixel = [...flat.subarray(index * channels, (index + 1) * channels)];
    return channels === 4 ? pixel : [...pixel, 255];
  });
  return { width, height, pixels };
}

function* chunksOf(file) {
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at);
    yield { type: file.toString('latin1', at + 4, at + 8), data: file.subarray(at + 8, at + 8 + length) };
    at += length + 12;
  }
}

/** Each line says in its first byte how it was told from the pixels before and above it. */
function unfilter(raw, stride, height, channels) {
  const out = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)];
    for (let x = 0; x < stride; x++) {
      const left = x < channels ? 0 : out[y * stride + x - channels];
      const up = y === 0 ? 0 : out[(y - 1) * stride + x];
      const corner = x < channels || y === 0 ? 0 : out[(y - 1) * stride + x - channels];
      out[y * stride + x] = raw[y * (stride + 1) + 1 + x] + [0, left, up, (left + up) >> 1, nearest(left, up, corner)][filter];
    }
  }

  return out;
}

function nearest(left, up, corner) {
  const guess = left + up - corner;
  return [left, up, corner].reduce((best, value) => (Math.abs(guess - value) < Math.abs(guess - best) ? value : best));
}
