/** The preview's own page. What it shows comes by script; it holds no secret. */
export const shellPage = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Fixbook preview</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/assets/client.css">
<script type="module" src="/assets/client.js"></script>
</head>
<body>
<div id="app"></div>
<noscript>The preview needs JavaScript. The pages that it shows do not.</noscript>
</body>
</html>
`;
