import { isFictional } from "./fictional.js";
import type { PersonalKind } from "./kind.js";

/** A mailbox, where it may be a person's. */
export const email: PersonalKind = {
  kind: "email address",
  sign: /@/,
  pattern:
    /(?<![\w.%+/:@-])[A-Za-z0-9][\w.%+-]{0,63}@[A-Za-z][A-Za-z0-9-]{0,62}(?:\.[A-Za-z0-9-]{1,63})*\.[A-Za-z]{2,24}(?![\w@-])/g,
  judge: ({ value, before, after }) => {
    const at = value.lastIndexOf("@");
    const [local, host] = [value.slice(0, at).toLowerCase(), value.slice(at + 1).toLowerCase()];
    if (isFictional(host) || isStandIn(local) || isRole(local)) return "everybody";
    if (NO_MAILBOX.test(host) || LOGIN.test(before) || /^:\S/.test(after) || MACHINE.test(local)) return "other";
    return "somebody";
  },
  instead: "an address at example.com, or a placeholder",
};

/** Units of systemd, file names, and the hosts of message ids. */
const NO_MAILBOX =
  /\.(?:service|socket|timer|target|mount|slice|device|scope|png|jpe?g|svg|gif|webp|js|ts|css|json|ya?ml|md|xml|html?|jar|dll|exe|so)$|^mail\.gmail\.com$|\.(?:mail\.(?:yahoo|aol)|prod\.outlook)\.com$/;

/** A command that takes a login and a host. */
const LOGIN = /(?:^|[\s`$])(?:ssh|scp|sftp|rsync|mosh|ssh-copy-id)\b[^\r\n]*$/;

/** Users of machines, not of mail. */
const MACHINE =
  /^(?:git|svn|hg|root|ubuntu|ec2-user|centos|debian|fedora|opc|pi|azureuser|vagrant|core|oracle|postgres|mysql|www-data|user|app|deploy|jenkins)$/;

/** What stands for a name. */
function isStandIn(local: string): boolean {
  return (
    /^(?:(?:my|your|the|some|any|a|new|old|test|e|demo|sample|first|last|given|family|full|user)[._-]?)*(?:you|your|me|user|username|users?name|name|surname|lastname|firstname|given|mail|email|address|someone|somebody|anyone|anybody|nobody|person|alias|account|recipient|sender|from|to|first|last|second|third|foo|bar|baz|foobar|abc|xyz|x+|test|tester|testing|demo|example|sample|dummy|placeholder|fake|mailbox|login|upn|employee|student|teacher|guest|bot)[\d._-]*(?:[._-](?:name|lastname|surname|last|user|mail|address|alias|\d+))?$/.test(
      local,
    ) ||
    /x{4}|^(?:j\.?|john\.?|jane\.?|joe\.?|max\.?|erika\.?)(?:doe|smith|public|bloggs|mustermann)$|^(?:alice|bob|carol|eve|mallory|jdoe|jsmith|johndoe|janedoe)$/.test(
      local,
    )
  );
}

/** Mailboxes of a team or a program, by a part of the name: nobody's own. */
function isRole(local: string): boolean {
  return local.split(/[._+-]/).some((part) => ROLES.has(part.replace(/\d+$/, ""))) || ROLE_PART.test(local);
}

const ROLES: ReadonlySet<string> = new Set(
  "noreply reply donotreply support info information sales help contact contacts admin administrator administrators postmaster webmaster hostmaster abuse security privacy legal billing hello hi press media feedback service services team office marketing notification notifications notify alert alerts mailer daemon helpdesk servicedesk desk it hr jobs job careers career newsletter news subscribe unsubscribe bounce bounces compliance dpo gdpr license licenses licensing licence care customercare customerservice customer customers enquiry enquiries inquiry inquiries order orders shipping returns refunds dev devs developer developers ops devops sre opensource opencode conduct copyright dmca list lists group accounts account accounting finance invoice invoices payments payment partner partners community events event training academy research request requests report reports bugs bug issues issue beta status system server monitoring monitor backup cron nagios test qa build ci bot automation api integrations integration webhook lab room conference meeting kontakt hilfe datenschutz rechnung soporte ayuda ventas aide assistance contatto assistenza suporte ajuda klantenservice".split(
    " ",
  ),
);

const ROLE_PART =
  /support|no-?reply|helpdesk|servicedesk|feedback|customer|service|security|privacy|notification|newsletter|marketing|mailbox|mailer|postmaster|webmaster|developer|community|partner|request|report|alerts|billing|licens|beta$|team$|admin$|info$|room$|desk$|office$|group$/;
