import { parseEntry } from "@fixbook/core";
import { describe, expect, test } from "vitest";
import { lintSource } from "./lint.js";

/** The texts of an entry in which a rule finds something. */
function found(ruleId: string, body: string, locale: string): readonly string[] {
  const file = "entries/area/entry.md";
  const text = `# Title\n\n${body}\n\n1. Go.\n`;
  const { tree } = parseEntry({ path: file, text });
  if (tree === undefined) throw new Error("The entry cannot be parsed.");
  const source = { file, text, root: tree.root, strings: tree.strings, unmask: tree.unmask };
  return lintSource(source, { locale, placeholders: ["CONTACT_EMAIL"] })
    .filter((one) => one.ruleId === ruleId)
    .map(({ range }) => text.slice(range.start.offset, range.end.offset));
}

type Row = readonly [body: string, found: readonly string[], locale?: string];

const TABLE: Readonly<Record<string, readonly Row[]>> = {
  "placeholders/authoring-leftover": [
    ["La opción **BORRAR TODO** está en gris.", [], "es"],
    ["Pulse TODO y espere.", [], "es-MX"],
    ["Selecione TODO o texto.", [], "pt"],
    ["Prema **ELIMINAR TODO**.", [], "gl"],
    ["NON TODO È PERDUTO.", [], "it"],
    ["El botón BORRAR TODO: está en gris.", [], "es"],
    ["TODO: escribir la causa.", ["TODO"], "es"],
    ["Falta algo, TODO(ana).", ["TODO"], "pt-BR"],
    ["TBD.", ["TBD"], "it"],
    ["TODO schreiben.", ["TODO"], "de"],
    ["TODO", ["TODO"]],
    ["**TODO**: the cause.", ["TODO"]],
    ["**TODO** write it.", ["TODO"]],
    ["[TODO] (TBD)", ["TODO", "TBD"]],
    ["The limit is TBD.", ["TBD"]],
    ["TODO list all of the codes.", ["TODO"]],
    ["The TODO list, a TODO app and TODO comments.", []],
    ["Open TODO.md, TODO.txt, docs/TODO or TODO-17 in Microsoft TODO.", []],
    ["Drag it from **TODO** to **DONE**; the label “TODO” stays.", []],
    ["The field shows TBD until then.", []],
    ["Lorem ipsum dolor sit amet.", ["Lorem ipsum"]],
    ["Lorem ipsum", ["Lorem ipsum"]],
    ["The new page still has Lorem ipsum text.", []],
    ["[insert screenshot here]", ["insert screenshot here"]],
    ["Choose Insert image here in the menu.", []],
    ["XXX, TK and a to-do; the Todo app.", []],
  ],
  "a11y/vague-link-text": [
    ["[here](https://example.com)", ["[here](https://example.com)"], "ko"],
    ["[hier](https://example.com)", []],
    ["[hier](https://example.com)", ["[hier](https://example.com)"], "de-CH"],
    ["[aqui](https://example.com)", ["[aqui](https://example.com)"], "pt-PT"],
    ["[en savoir plus »](https://example.com)", ["[en savoir plus »](https://example.com)"], "fr"],
    ["[leggi tutto](https://example.com)", ["[leggi tutto](https://example.com)"], "it"],
    ["[aqui\u0301](https://example.com)", ["[aqui\u0301](https://example.com)"], "es"],
    ["[klik hier](https://example.com)", ["[klik hier](https://example.com)"], "nl"],
    ["[続きを読む](https://example.com)", ["[続きを読む](https://example.com)"], "ja"],
    ["[**here**](https://example.com)", ["[**here**](https://example.com)"]],
    ["Click [Here](https://example.com)", ["[Here](https://example.com)"]],
    ["[HERE](https://www.here.com/), the [Here](https://example.com) app", []],
    ["Pay with [Link](https://link.com) or [Link](https://example.com/pay).", []],
    ["Add a [Read More](https://example.com) block.", []],
    ["A link is written [link](/uri).", []],
  ],
  "links/undefined-reference": [
    ["[Microsoft][ODBC Driver 17 for SQL Server][SQL Server]Login timeout", []],
    ["The file [YYYY][MM].log, a[0][1], [INFO][main], [ ][x], [a-z][0-9], m[i][j] and [row][col].", []],
    ["[Microsoft][ODBC Driver Manager] Data source name not found.\n\n[guide]: https://example.com", []],
    ["As said in [3][4] and [string][]$x.\n\n[1]: https://example.com", []],
    ["[the guide][].\n\n[the guides]: https://example.com", ["[the guide][]"]],
    ["[text][gudie].\n\n[guide]: https://example.com", ["[text][gudie]"]],
    ["[See the notes][5].\n\n[4]: https://example.com", ["[See the notes][5]"]],
  ],
  "text/escape-leak": [
    ["Lines end with \\n or \\r\\n; write \\t for a tab (\\n).", []],
    ["The characters \\u00e9 and \\u2019; C:\\new\\report\\u00e9.", []],
    ["Use .\\n as the folder. Split at “\\n”.", []],
    ["It is done.\\nThen it stops.", ["\\n"]],
    ["A caf\\u00e9.", ["\\u00e9"]],
  ],
  "text/entity-leak": [
    ["5&nbsp;MB, &lt;Users&gt;, R&amp;D, 4&period; Open, &#42;, &#160;, &#8209;, &thinsp;, &zwnj;", []],
    ["?a=1&copy=2 and &notanentity;", []],
    ["It&rsquo;s caf&eacute; &#8211; &quot;x&quot; &amp;nbsp;", ["&amp;nbsp;"]],
  ],
  "text/relative-time": [
    ["If you recently changed your password, wait.", []],
    ["Check whether the driver was recently updated.", []],
    ["Note what the screen shows at the moment of the crash.", []],
    ["Do not restart the server at this time.", []],
    ["Compare it with last month, or with a few days ago.", []],
    ["The banner says “Coming soon”, and coming soon mode is on.", []],
    ["The certificate expires in the near future.", []],
    ["There is no workaround available at this time.", ["at this time"]],
    ["Tablets are not supported at the moment.", ["at the moment"]],
    ["Recently wird das nicht unterstützt at the moment.", [], "de"],
  ],
  "text/repeated-word": [
    ["Open the the page.", ["the the"]],
    ["Il y a a quelque chose, will will.", [], "fr"],
  ],
  "a11y/sensory-only": [
    ["Select **Save** in the upper-right corner.", []],
    ["Press the red **Delete** button, or the green button labelled Go.", []],
    ["If the red circle appears, wait.", []],
    ["Click the green button.", ["the green button"]],
    ["Click the green button.", [], "sv"],
  ],
  "text/odd-space": [
    ["The\u00a0team's\u00a0room", ["\u00a0", "\u00a0"]],
    ["10\u00a0MB, Dr.\u00a0Ada, a\u00a0team, so\u00a0– so", []],
    ["w\u00a0aplikacji, ze\u00a0strony", [], "pl"],
    ["a\ttable", ["\t"]],
  ],
  "text/invisible-character": [
    ["ភាសា\u200bខ្មែរ ພາສາ\u200bລາວ", [], "km"],
    ["pass\u200bword", ["\u200b"]],
  ],
  "text/mojibake": [
    ["Instead of é there is “Ã©”, and â€™ instead of an apostrophe.", []],
    ["A MINHA «IRMû.", [], "pt"],
    ["It donâ€™t work in the cafÃ©.", ["â€™", "Ã©"]],
  ],
  "text/replacement-char": [
    ["The page shows “\ufffd”, the character \ufffd.", []],
    ["Caf\ufffd", ["\ufffd"]],
  ],
  "text/smart-quote-in-code": [
    ["`mv: cannot stat ‘a.txt’: No such file`", []],
    ["`-Identity <user’s address>`", []],
    ["```log\nModule “a” failed\n```", []],
    ["`grep ‘a’ b`", ["‘"]],
    ["`run --name “a”`", ["“"]],
  ],
  "links/private-host": [
    ["Open <http://localhost:3000> or [192.168.0.1](http://192.168.0.1/).", []],
    ["See [the app](http://localhost:3000/).", ["[the app](http://localhost:3000/)"]],
    ["See [wiki](https://wiki.corp/).", ["[wiki](https://wiki.corp/)"]],
  ],
  "links/look-alike": [
    ["[ASP.NET](https://learn.microsoft.com/aspnet), [Outlook.com](https://outlook.live.com)", []],
    ["[https://docs.shop.com/a](https://learn.shop.com/a)", []],
    ["[https://a.github.io](https://b.github.io)", ["[https://a.github.io](https://b.github.io)"]],
    ["[www.bank.com](https://bank.com.evil.net)", ["[www.bank.com](https://bank.com.evil.net)"]],
  ],
  "links/tracking-or-token": [
    ["[a](https://x.com/?session=BRK2022), [b](https://x.com/?token=YOUR_TOKEN), [c](https://x.com/?sig=<sig>)", []],
    ["[a](https://x.com/?token=8f2k1l0q9x7b3)", ["[a](https://x.com/?token=8f2k1l0q9x7b3)"]],
  ],
  "security/dangerous-command": [
    ["Never use `chmod 777 a`; `curl -k https://localhost/` is enough.", []],
    ["Run `chmod 777 a`.", ["chmod 777"]],
  ],
  "placeholders/malformed": [
    ["Cliquez sur << Options >>, <<annuler>>, <YOUR_NAME> et <<interface>>.", [], "fr"],
    ["<< contact_email >> <CONTACT_EMAIL>", ["<< contact_email >>", "<CONTACT_EMAIL>"]],
  ],
  "placeholders/unresolved": [
    ["The macro __STDC_VERSION__, **__FILE_NAME__**.", []],
    ["__CONTACT_EMAIL__", ["__CONTACT_EMAIL__"]],
  ],
  "a11y/same-text-different-target": [
    ["[A b](https://example.com/en-us/a) [a b](http://www.example.com/a/?view=2#c)", []],
    ["[A b](https://example.com/a) [a b](https://example.com/b)", ["[a b](https://example.com/b)"]],
  ],
  "a11y/default-alt": [
    [
      "![Captura de pantalla 2026-01-01 a las 10.00.00](https://example.com/a.png)",
      ["![Captura de pantalla 2026-01-01 a las 10.00.00](https://example.com/a.png)"],
    ],
    ["![Capture d’écran](https://example.com/a.png)", ["![Capture d’écran](https://example.com/a.png)"]],
    ["![Bild der Anmeldeseite](https://example.com/a.png)", [], "de"],
  ],
  "security/personal-data": [
    ["megan.b@contoso.com, ada@fabrikam.onmicrosoft.com, kai@tailspintoys.com, lee@woodgrovebank.com", []],
    ["ana@northwindtraders.com, bo@adatum.com, cy@acme-corp.com, di@mail.contoso.co.uk, el@example.de", []],
    ["user@domain.com, name@yourcompany.com, first.last@company.org, jane.doe@shop.dev, someone@shop.dev", []],
    ["noreply@shop.dev, support@shop.dev, sales-team@shop.dev, no-reply+42@shop.dev, betasupport@shop.dev", []],
    ["`ssh ada@web1.shop.dev`, getty@tty1.service, git@github.com:a/b", []],
    ['Version 6.1.7601.2, `AppVersion":"4.13.132.1`, build 10.2.4.12, v5.4.3.21, OID 2.5.29.35, Library 3.1.4.15', []],
    [
      "Address 192.0.2.4, 198.51.100.7, 203.0.113.9, 10.1.2.3, 100.64.1.2, 255.255.254.0, 8.8.8.8, 1.1.1.1, 9.9.9.9",
      [],
    ],
    ["Allow the IP addresses 52.87.98.44 and 34.196.167.176 in the firewall; ping 52.87.98.44.", []],
    ["The IP address of login.shop.dev is 52.96.0.18.", []],
    ["Pinging download.shop.dev [23.15.148.186] with 32 bytes\nReply from 23.15.148.186: bytes=32", []],
    [
      "+1 212 555 0142, +1 800 642 7676, (123) 456-7890, +44 20 7946 0018, +49 30 23125 001, support: +49 69 900012",
      [],
    ],
    ["tenant_id: aaaabbbb-0000-cccc-1111-dddd2222eeee, tenantId 72f988bf-86f1-41af-91ab-2d7cd011db47", []],
    ["tenant: 12345678-1234-1234-1234-123456789012, tenant 00000000-0000-0000-0000-000000000000", []],
    [
      "mara.keller@gmail.com, m.keller@telekom.de, pkeller@keller-gmbh.de",
      ["mara.keller@gmail.com", "m.keller@telekom.de", "pkeller@keller-gmbh.de"],
    ],
    ["Call +49 30 901820 or (212) 736-5000.", ["+49 30 901820", "(212) 736-5000"]],
    [
      "[client 94.130.12.34] denied; login from 81.2.69.7 port 22; SourceAddress : 65.53.68.93",
      ["94.130.12.34", "81.2.69.7", "65.53.68.93"],
    ],
    ["tenantId: 5f2c81de-0b7a-4e39-9c1d-72a4e6b8f013", ["5f2c81de-0b7a-4e39-9c1d-72a4e6b8f013"]],
  ],
};

describe.each(Object.entries(TABLE))("%s", (ruleId, rows) => {
  test.each(rows.map(([body, expected, locale = "en"]) => [body, locale, expected] as const))(
    "%j in a book in %s",
    (body, locale, expected) => {
      expect(found(ruleId, body, locale)).toEqual(expected);
    },
  );
});
