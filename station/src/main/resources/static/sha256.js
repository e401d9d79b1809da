// SHA-256 of what comes piece by piece (FIPS 180-4). The browser's own counts only what is in memory as a whole.
const K = new Uint32Array(64);
const BEGIN = new Uint32Array(8);

/** The constants are the first 32 bits behind the point of the roots of the first primes. */
for (let n = 2, i = 0; i < 64; n++) {
  if (Array.from({ length: n - 2 }, (_, d) => d + 2).some(d => n % d === 0)) continue;
  const behind = root => Math.floor((root - Math.floor(root)) * 2 ** 32);
  if (i < 8) BEGIN[i] = behind(Math.sqrt(n));
  K[i++] = behind(Math.cbrt(n));
}

export class Sha256 {
  #h = BEGIN.slice();
  #w = new Uint32Array(64);
  #rest = new Uint8Array(64);
  #filled = 0;
  #length = 0;

  /** @param bytes Uint8Array */
  update(bytes) {
    this.#length += bytes.length;
    let at = 0;
    if (this.#filled) {
      at = Math.min(64 - this.#filled, bytes.length);
      this.#rest.set(bytes.subarray(0, at), this.#filled);
      this.#filled += at;
      if (this.#filled < 64) return this;
      this.#block(this.#rest, 0);
      this.#filled = 0;
    }
    for (; at + 64 <= bytes.length; at += 64) this.#block(bytes, at);
    this.#rest.set(bytes.subarray(at));
    this.#filled = bytes.length - at;
    return this;
  }

  /** @returns lower-case hexadecimal; nothing may be added afterwards */
  hex() {
    const length = this.#length;
    const end = new Uint8Array((this.#filled < 56 ? 56 : 120) - this.#filled + 8);
    end[0] = 0x80;
    const view = new DataView(end.buffer);
    view.setUint32(end.length - 8, Math.floor(length / 2 ** 29));
    view.setUint32(end.length - 4, (length << 3) >>> 0);
    this.update(end);
    return Array.from(this.#h, it => it.toString(16).padStart(8, "0")).join("");
  }

  #block(bytes, at) {
    const w = this.#w;
    for (let i = 0; i < 16; i++, at += 4) w[i] = bytes[at] << 24 | bytes[at + 1] << 16 | bytes[at + 2] << 8 | bytes[at + 3];
    for (let i = 16; i < 64; i++) {
      const x = w[i - 15];
      const y = w[i - 2];
      w[i] = w[i - 16] + w[i - 7] + ((x >>> 7 | x << 25) ^ (x >>> 18 | x << 14) ^ x >>> 3)
        + ((y >>> 17 | y << 15) ^ (y >>> 19 | y << 13) ^ y >>> 10);
    }
    let [a, b, c, d, e, f, g, h] = this.#h;
    for (let i = 0; i < 64; i++) {
      const one = h + ((e >>> 6 | e << 26) ^ (e >>> 11 | e << 21) ^ (e >>> 25 | e << 7)) + (e & f ^ ~e & g) + K[i] + w[i] | 0;
      const two = ((a >>> 2 | a << 30) ^ (a >>> 13 | a << 19) ^ (a >>> 22 | a << 10)) + (a & b ^ a & c ^ b & c) | 0;
      h = g; g = f; f = e; e = d + one | 0;
      d = c; c = b; b = a; a = one + two | 0;
    }
    [a, b, c, d, e, f, g, h].forEach((it, i) => { this.#h[i] += it; });
  }
}
