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

/** How a help desk writes what it knows of a conversation: {@link writeDeskVariable}. */
export interface DeskSyntax {
  /** What people call the help desk. */
  readonly system: string;
  /** The desk's own names. What is not here, the desk does not know. */
  readonly variables: Readonly<Partial<Record<DeskVariable, string>>>;
  readonly opening: string;
  readonly closing: string;
}

const LIQUID = { opening: "{{", closing: "}}" };

const ZENDESK: DeskSyntax = {
  system: "Zendesk",
  variables: {
    "customer.first_name": "ticket.requester.first_name",
    "agent.first_name": "current_user.first_name",
    "ticket.id": "ticket.id",
  },
  ...LIQUID,
};

/** Every help desk: what exports are written with, and what the gate finds where a text holds it. Mail has no variables. */
export const deskSyntax = {
  zendesk: ZENDESK,
  "zendesk-dynamic-content": ZENDESK,
  zammad: {
    system: "Zammad",
    variables: {
      "customer.first_name": "ticket.customer.firstname",
      "agent.first_name": "user.firstname",
      "ticket.id": "ticket.number",
    },
    opening: "#{",
    closing: "}",
  },
  chatwoot: {
    system: "Chatwoot",
    variables: {
      "customer.first_name": "contact.first_name",
      "agent.first_name": "agent.first_name",
      "ticket.id": "conversation.id",
    },
    ...LIQUID,
  },
  front: {
    system: "Front",
    variables: {
      "customer.first_name": "recipient.first_name",
      "agent.first_name": "user.first_name",
      "ticket.id": "conversation.ticket_id",
    },
    ...LIQUID,
  },
  freshdesk: {
    system: "Freshdesk",
    variables: {
      "customer.first_name": "ticket.requester.firstname",
      "agent.first_name": "ticket.agent.name",
      "ticket.id": "ticket.id",
    },
    ...LIQUID,
  },
  gorgias: { system: "Gorgias", variables: { "customer.first_name": "ticket.customer.firstname" }, ...LIQUID },
  helpscout: {
    system: "Help Scout",
    variables: {
      "customer.first_name": "customer.firstName",
      "agent.first_name": "user.firstName",
      "ticket.id": "conversation.number",
    },
    opening: "{%",
    closing: "%}",
  },
} as const satisfies Readonly<Record<Exclude<DeskName, "eml">, DeskSyntax>>;

/** A variable as the desk reads it. */
export function writeDeskVariable({ opening, closing }: DeskSyntax, name: string): string {
  return `${opening}${name}${closing}`;
}
