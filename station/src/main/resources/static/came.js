// Loaded before all else, and no module: who goes back twice at once has another address before the modules run, and this page's content.
// page.js compares the two.
document.documentElement.dataset.came = location.pathname + location.search;
