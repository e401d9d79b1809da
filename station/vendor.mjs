// Copies the browser libraries that the pages use out of node_modules: node vendor.mjs FOLDER
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";

const from = "node_modules";
const to = process.argv[2];
const uswds = `${from}/@uswds/uswds/dist`;
mkdirSync(`${to}/fonts`, { recursive: true });

// USWDS goes into a cascade layer, so that stationhouse.css wins without !important. Only the fonts we use are copied.
const css = readFileSync(`${uswds}/css/uswds.min.css`, "utf8")
  .replace(/^\uFEFF/, "")
  .replace(/@charset "[^"]*";/i, "")
  .replace(/\/\*# sourceMappingURL=.*?\*\//, "")
  .replace(/@font-face\{[^}]*\}/g, "")
  .replaceAll("../", "/vendor/");
writeFileSync(`${to}/uswds.layer.css`, `@layer uswds, house;@layer uswds{${css}}`);

for (const weight of ["Regular", "Medium", "Bold"]) {
  cpSync(`${uswds}/fonts/public-sans/PublicSans-${weight}.woff2`, `${to}/fonts/PublicSans-${weight}.woff2`);
}
// Papers embed the TrueType forms: the two weights of the text and the fixed-width one for numbers and codes.
for (const weight of ["Regular", "Bold"]) {
  cpSync(`${uswds}/fonts/public-sans/PublicSans-${weight}.ttf`, `${to}/fonts/PublicSans-${weight}.ttf`);
  cpSync(`${uswds}/fonts/roboto-mono/roboto-mono-v5-latin-${weight === "Bold" ? 700 : "regular"}.woff2`, `${to}/fonts/RobotoMono-${weight}.woff2`);
}
cpSync(`${uswds}/fonts/roboto-mono/roboto-mono-v5-latin-regular.ttf`, `${to}/fonts/RobotoMono-Regular.ttf`);
for (const image of css.match(/\/vendor\/img\/[^)"']+/g) ?? []) {
  const path = image.replace("/vendor/img/", "").split(/[?#]/)[0];
  cpSync(`${uswds}/img/${path}`, `${to}/img/${path}`, { recursive: true });
}
cpSync(`${from}/htmx.org/dist/htmx.min.js`, `${to}/htmx.min.js`);
const pad = readFileSync(`${from}/signature_pad/dist/signature_pad.min.js`, "utf8").replace(/\/\/# sourceMappingURL=.*/, "");
writeFileSync(`${to}/signature_pad.min.js`, pad);
// One script without imports, for a worker, and the WebAssembly that it loads.
cpSync(`${from}/barcode-detector/dist/iife/ponyfill.js`, `${to}/barcode-detector.js`);
cpSync(`${from}/zxing-wasm/dist/reader/zxing_reader.wasm`, `${to}/zxing_reader.wasm`);
console.log(`browser libraries: ${basename(to)}`);
