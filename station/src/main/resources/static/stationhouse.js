// What a page does in the browser. Pages work without it; only the lock screen and posting in place need it.
import "./bar.js";
import "./keys.js";
import "./lock.js";
import "./once.js";
import "./picture.js";
