// A worker: gets one picture after the other and answers with what the bar codes in it say. The browser's own detector where it has one
// for our kinds, else ZXing as WebAssembly, which this file's own policy allows and no page's does.
importScripts("./vendor/barcode-detector.js");

const KINDS = ["data_matrix", "code_128", "qr_code"];

async function detector() {
  const own = "BarcodeDetector" in self ? await BarcodeDetector.getSupportedFormats() : [];
  if (KINDS.every(kind => own.includes(kind))) return new BarcodeDetector({ formats: KINDS });
  BarcodeDetectionAPI.prepareZXingModule({ overrides: { locateFile: file => new URL(`./vendor/${file}`, self.location).href } });
  return new BarcodeDetectionAPI.BarcodeDetector({ formats: KINDS });
}

const ready = detector();

self.onmessage = async ({ data: picture }) => {
  const found = await (await ready).detect(picture);
  picture.close();
  self.postMessage(found.map(it => it.rawValue));
};
