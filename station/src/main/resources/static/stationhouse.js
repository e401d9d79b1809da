// What a page does in the browser. Pages work without it; only the lock screen and posting in place need it.
import "./ahead.js";
import "./asks.js";
import "./bar.js";
import "./beside.js";
import "./drafts.js";
import "./keys.js";
import "./lock.js";
import "./offline.js";
import "./once.js";
import "./page.js";
import "./picture.js";
import "./proof.js";
import "./rows.js";
import "./scan.js";
import "./task.js";
import "./upload.js";
