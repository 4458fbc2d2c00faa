/** Elements as they look everywhere. */
export const baseStyles = `
*, *::before, *::after { box-sizing: border-box; }

html {
  -webkit-text-size-adjust: 100%;
  text-size-adjust: 100%;
  scroll-padding-block-start: 1.5rem;
}

body {
  margin: 0;
  min-block-size: 100vh;
  display: flex;
  flex-direction: column;
  background: var(--bg);
  color: var(--text);
  font: 1rem/1.6 var(--font);
  overflow-wrap: break-word;
}

h1, h2, h3 { line-height: 1.25; margin-block: 0; text-wrap: balance; letter-spacing: -0.01em; }
h1 { font-size: clamp(1.625rem, 1.3rem + 1.6vw, 2.25rem); letter-spacing: -0.02em; }
h2 { font-size: 1.25rem; }
h3 { font-size: 1.0625rem; }
[dir="rtl"] :is(h1, h2, h3) { letter-spacing: 0; }

a { color: var(--accent); text-underline-offset: 0.2em; text-decoration-thickness: 0.07em; }
a:hover { text-decoration-thickness: 0.14em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; border-radius: 2px; }

ul, ol { padding-inline-start: 1.5rem; }
img { max-inline-size: 100%; block-size: auto; }

code {
  font: 0.9em/1.4 var(--mono);
  direction: ltr;
  unicode-bidi: isolate;
  overflow-wrap: break-word;
}

.button {
  display: inline-block;
  padding: 0.6rem 1.1rem;
  border: 1px solid var(--accent);
  border-radius: var(--radius);
  background: var(--accent);
  color: var(--bg);
  font-weight: 600;
  text-decoration: none;
}
.button:hover { text-decoration: underline; }
.button-quiet { background: transparent; border-color: var(--strong); color: var(--text); }

.badge {
  display: inline-block;
  padding: 0.1em 0.6em;
  border: 1px solid currentColor;
  border-radius: 99px;
  color: var(--warn);
  font-size: 0.8125rem;
  font-weight: 600;
  line-height: 1.5;
  letter-spacing: 0;
  vertical-align: middle;
  white-space: nowrap;
}`;
