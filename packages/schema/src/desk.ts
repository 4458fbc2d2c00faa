/** The help desks, and the mail drafts, that an email build can make files for. */
export const deskNames = [
  "zendesk",
  "zendesk-dynamic-content",
  "zammad",
  "chatwoot",
  "front",
  "freshdesk",
  "gorgias",
  "helpscout",
  "eml",
] as const;
export type DeskName = (typeof deskNames)[number];

/** What help desks know of a conversation. Each desk has its own names for these. */
export const deskVariables = ["customer.first_name", "agent.first_name", "ticket.id"] as const;
export type DeskVariable = (typeof deskVariables)[number];
