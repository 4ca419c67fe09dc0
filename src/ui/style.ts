/**
 * How our elements look inside other pages: calm and our own; not Gmail's, the browser's or Instagram's. No green
 * anywhere, since nothing is ever called safe; red only on `dangerous`. Sizes in px: rem follows the page. On the host
 * all is `!important` (`all: initial` undoes whatever else hides or moves it), the colours too: inside a shadow root that beats the page's own `!important`.
 */
export const sharedStyle = `
:host {
  all: initial !important;
  display: block !important;
  max-width: 100% !important;
  unicode-bidi: isolate !important;
  --paper: #f3f5fa !important;
  --ink: #1a2230 !important;
  --soft: #4a5568 !important;
  --edge: #c3cbd9 !important;
  --accent: #2b4a7f !important;
  --calm: #2b4a7f !important;
  --on-calm: #ffffff !important;
  --focus: #1a2230 !important;
}
@media (prefers-color-scheme: dark) {
  :host {
    --paper: #1c2330 !important;
    --ink: #e9edf4 !important;
    --soft: #b4bdcc !important;
    --edge: #465166 !important;
    --accent: #a3bdf0 !important;
    --calm: #a3bdf0 !important;
    --on-calm: #141a24 !important;
    --focus: #ffffff !important;
  }
}
[data-level="suspicious"] { --accent: #7d4b00; }
[data-level="dangerous"] { --accent: #9b1c1c; }
@media (prefers-color-scheme: dark) {
  [data-level="suspicious"] { --accent: #f2b85c; }
  [data-level="dangerous"] { --accent: #ffa198; }
}
* { box-sizing: border-box; }
.paper {
  background: var(--paper);
  color: var(--ink);
  font: 400 14px/1.45 system-ui, "Noto Sans", sans-serif;
  overflow-wrap: anywhere;
}
p, ol, ul, h2, h3 { margin: 0; padding: 0; font: inherit; }
ol, ul { padding-inline-start: 22px; }
li { margin-block: 3px; }
button {
  font: inherit;
  font-weight: 600;
  min-height: 32px;
  min-width: 32px;
  padding: 5px 14px;
  border: 1px solid var(--accent);
  border-radius: 6px;
  background: transparent;
  color: var(--accent);
  cursor: pointer;
}
button.main { background: var(--calm); border-color: var(--calm); color: var(--on-calm); }
button[aria-pressed="true"] { background: var(--calm); border-color: var(--calm); color: var(--on-calm); }
button.quiet { border-color: transparent; text-decoration: underline; text-underline-offset: 3px; padding-inline: 6px; margin-inline: -6px; }
button:disabled { border-color: var(--edge); color: var(--soft); cursor: default; }
button:focus-visible, summary:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
.brand { color: var(--soft); font-size: 12px; font-weight: 600; letter-spacing: 0.02em; }
.soft { color: var(--soft); }
[hidden] { display: none !important; }
@media (forced-colors: active) {
  :host {
    --paper: Canvas !important;
    --ink: CanvasText !important;
    --soft: CanvasText !important;
    --edge: CanvasText !important;
    --accent: CanvasText !important;
    --calm: CanvasText !important;
    --on-calm: Canvas !important;
    --focus: CanvasText !important;
  }
  [data-level] { --accent: CanvasText; }
  .paper { border-color: CanvasText !important; }
  button { border-color: ButtonText; }
  button.quiet { border: 0; }
  button.main, button[aria-pressed="true"] { forced-color-adjust: none; }
  button:disabled { border-color: GrayText; color: GrayText; }
}
`;
