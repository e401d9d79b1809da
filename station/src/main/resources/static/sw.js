// Pages of forms that may be kept on this device open although the server does not answer. See docs/decisions/078.
const PAGES = "stationhouse-pages";
const KIT = "stationhouse-kit";

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", event => event.waitUntil(self.clients.claim()));

async function kit(request) {
  const cache = await caches.open(KIT);
  const known = await cache.match(request);
  if (known) return known;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request, answer.clone());
  return answer;
}

async function page(request) {
  try {
    return await fetch(request);
  } catch (away) {
    const cache = await caches.open(PAGES);
    const known = await cache.match(request, { ignoreSearch: true, ignoreVary: true });
    if (known) return known;
    const [first] = request.mode === "navigate" ? await cache.keys() : [];
    if (first) return Response.redirect(first.url);
    throw away;
  }
}

self.addEventListener("fetch", event => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  if (pathname.startsWith("/kit/")) event.respondWith(kit(request));
  else if (request.mode === "navigate" || !request.headers.has("HX-Request") && request.headers.get("Accept") === "text/html") event.respondWith(page(request));
});
