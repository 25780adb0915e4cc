// Runs before the page is painted, so that a stored choice of colours does not flash.
try {
  const scheme = localStorage.getItem("unrolled-scheme");
  if (scheme) document.documentElement.dataset.scheme = scheme;
} catch { /* Storage may be forbidden; the system's colours are right then. */ }
