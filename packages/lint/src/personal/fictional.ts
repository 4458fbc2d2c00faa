/** Companies that makers of software have invented for their documentation; labels of hosts begin with them. */
const COMPANIES =
  "acme contoso fabrikam northwind adatum a-datum adventure-works adventureworks alpineski alpine-ski bellowscollege bestforyou blueyonder citypower cohovine cohowine cpandl consolidatedmessenger datum firstup fourthcoffee graphicdesigninst humongousins lamnahealth libertysdelight litware lucernepub margiestravel munsonspickles nodpub proseware relecloud southridgevideo tailspin trey-research treyresearch thephone-company thephonecompany vanarsdel wideworldimp wingtip woodgrove globex initech umbrellacorp hooli piedpiper starkindustries wayneenterprises cyberdyne soylent vandelay duffbeer example sample".split(
    " ",
  );

/** Words that stand for a name of one's own. */
const STAND_IN =
  /^(?:my|your|our|the|some|any|other|new|old|test|demo)?-?(?:domain|company|organi[sz]ation|org|tenant|business|enterprise|host|hostname|website|mailserver|server|provider|customer|partner|corp|corporation|test|testing|demo|foo|bar|baz|foobar|abc|xyz|xxx+|placeholder|dummy|fake|whatever|somewhere|nowhere|something|sitename|smtp)(?:name)?\d{0,3}$/;

/** Names that nobody can own, in the last label. */
const NO_TLD = /^(?:example|test|invalid|localhost|local|lan|home|corp|internal|intranet|mail|domain|tld|xyz123)$/;

/** Whether a host is one that documentation shows: RFC 2606 and 6761, a fictional company, or a word for a name. */
export function isFictional(host: string): boolean {
  const labels = host.toLowerCase().split(".");
  if (NO_TLD.test(labels.at(-1) ?? "")) return true;
  if (labels.slice(0, -1).some((label) => COMPANIES.some((name) => label.startsWith(name) || /-?example$/.test(label))))
    return true;
  return (
    STAND_IN.test(labels.at(-2) ?? "") ||
    (/^com?$|^org$|^net$/.test(labels.at(-2) ?? "") && STAND_IN.test(labels.at(-3) ?? ""))
  );
}
