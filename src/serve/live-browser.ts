// Runs in the browser, on pages from the development server. live.ts compiles and serves it.

const shownBuild = new URL(import.meta.url).searchParams.get("build");

const alertRegion = document.createElement("div");
alertRegion.role = "alert";
alertRegion.lang = "sv";
// Lets the keyboard scroll a long report.
alertRegion.tabIndex = 0;
// The Content-Security-Policy forbids inline styles in markup, but not properties set by a script.
Object.assign(alertRegion.style, {
  position: "fixed",
  inset: "0",
  zIndex: "2147483647",
  padding: "2rem",
  overflow: "auto",
  color: "CanvasText",
  background: "Canvas",
});

const report = document.createElement("pre");
Object.assign(report.style, { margin: "0", font: "1rem/1.5 ui-monospace, monospace", whiteSpace: "pre-wrap" });
alertRegion.append(report);

const events = new EventSource("/__events");
events.addEventListener("good", ({ data }: MessageEvent<string>) => {
  if (data === shownBuild) alertRegion.remove();
  else location.reload();
});
events.addEventListener("bad", ({ data }: MessageEvent<string>) => {
  report.textContent = data;
  document.body.append(alertRegion);
});
