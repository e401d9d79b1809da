// What a page does in the browser. Everything also works without it, except the lock screen.
