/** A room of the house: a folder, and which other rooms its files may import. */
export type Room = {
  /** Rooms, or single modules of one. */
  may: readonly string[];
  /** Packages that it must not import; `all`: none but those of `allows`. */
  refuses?: readonly string[] | "all";
  allows?: readonly string[];
  why: string;
};

const REACT = ["react", "react/**", "react-dom", "react-dom/**", "next", "next/**"];
const DATABASE = ["drizzle-orm", "drizzle-orm/**", "pg", "postgres", "pg-boss"];

const BASE = ["lib/contract", "lib/base"];
const STORE = [...BASE, "db", "lib/access", "lib/queue"];
const READINGS = ["lib/directory", "lib/criteria", "lib/present"];
const BELOW_VERBS = [
  ...STORE,
  ...READINGS,
  "lib/company-columns",
  "lib/mail",
  "lib/outbound",
  "lib/events",
  "lib/matching",
  "lib/engine",
];

const base = (may: readonly string[], why: string): Room => ({ may, refuses: REACT, why });

/** The verbs of a subject: none knows another subject's but by an exception that is named here. */
const subject = (exceptions: readonly string[] = []): Room => ({
  may: [...BELOW_VERBS, ...exceptions],
  refuses: REACT,
  why: "A verb knows what lies below the verbs, neither Request nor React, and no other subject's verbs.",
});

const SUBJECTS: Record<string, Room> = {
  "lib/accounts": subject(),
  "lib/api-keys": subject(),
  "lib/audit": subject(),
  "lib/duplicates": subject(),
  // What is exported is what the lists of both give.
  "lib/exports": subject(["lib/leads", "lib/runs"]),
  // A lead's owner is a member, and leads are changed as results of a run.
  "lib/leads": subject(["lib/members", "lib/runs"]),
  // Who joins makes an account.
  "lib/members": subject(["lib/accounts"]),
  "lib/runs": subject(),
  // A workspace's clock moves its schedules.
  "lib/settings": subject(["lib/workflows"]),
  "lib/sources": subject(),
  // A list is loaded as a source is, of rows that its file gives.
  "lib/uploads": subject(["lib/sources", "lib/table-files"]),
  "lib/views": subject(),
  "lib/webhooks": subject(),
  // A schedule queues runs, and a workflow that goes takes them along.
  "lib/workflows": subject(["lib/runs"]),
};
const VERBS = Object.keys(SUBJECTS);

const server = (may: readonly string[], why: string): Room => ({ may: [...STORE, ...may], why });

const ANY_LIB = [
  ...BELOW_VERBS,
  ...VERBS,
  "lib/client",
  "lib/reference",
  "lib/sdk",
  "lib/server/auth",
  "lib/server/handlers",
  "lib/server/health",
  "lib/server/http",
  "lib/server/mcp",
  "lib/server/web",
  "lib/worker",
];
const script = (rooms: readonly string[], why: string): Room => ({ may: [...ANY_LIB, ...rooms], why });

/** Every folder that holds code, and what it may import; who stands lower is never told of who stands above. */
export const ROOMS: Record<string, Room> = {
  "lib/contract": {
    may: [],
    refuses: "all",
    allows: ["zod", "zod/**", "punycode/**"],
    why: "The contract is read in the browser: it imports zod, punycode and its neighbours alone.",
  },
  "lib/sdk": { may: [], refuses: "all", why: "The client that people install depends on nothing." },
  "lib/base": base(["lib/contract"], "What lies below everything imports the contract and its neighbours."),
  db: base(BASE, "db knows the contract and what lies below it, and nothing of verbs, HTTP or pages."),
  "lib/access": base([...BASE, "db"], "Who asks, and what they may: it knows the rows and no verb."),
  "lib/queue": base([...BASE, "db"], "The queue knows jobs by their names alone."),
  "lib/mail": base(BASE, "Mail is sent, whatever it says."),
  "lib/outbound": base(BASE, "The one way out of the server knows nobody who takes it."),
  "lib/table-files": base([], "A table is read from its bytes, whoever asks."),
  "lib/directory": base([...BASE, "db"], "Names, keys and reference data know no wire and no actor."),
  "lib/company-columns": {
    ...base(
      ["lib/contract", "lib/directory"],
      "What a list's columns mean is told from its cells: no row of ours, no file.",
    ),
    refuses: [...REACT, ...DATABASE, "node:*"],
  },
  "lib/criteria": base([...BASE, "db", "lib/directory"], "What criteria say, whoever asks."),
  "lib/present": base(
    [...BASE, "db", "lib/directory", "lib/criteria"],
    "A row becomes what the wire has, and no more.",
  ),
  "lib/events": base([...BASE, "db", "lib/access", "lib/present"], "Events are recorded, whichever verb caused them."),
  "lib/matching": base([...BASE, "db", "lib/directory"], "Matching knows no wire and no actor."),
  "lib/engine": base([...BASE, "db", ...READINGS, "lib/events"], "The engine knows no actor and no verb."),
  ...SUBJECTS,
  "lib/server/auth": server(["lib/events", "lib/accounts", "lib/api-keys"], "Signing in knows accounts and keys."),
  "lib/server/health": server([], "Health asks the database and the queue."),
  "lib/server/http": server(
    ["lib/events", "lib/server/auth", "lib/server/health", "lib/exports", "lib/runs"],
    "An endpoint knows who asks, and of verbs those alone whose answers are files or streams.",
  ),
  "lib/server/mcp": server(["lib/server/auth", "lib/server/http"], "A tool is an operation and its endpoint."),
  "lib/server/web": {
    may: [...BASE, "lib/server/auth/address-header", "lib/server/http"],
    refuses: DATABASE,
    why: "The web process only serves; Next's own bundle holds the verbs.",
  },
  "lib/server/handlers": server(
    [...BELOW_VERBS, ...VERBS, "lib/server/auth", "lib/server/http"],
    "The table of handlers knows every verb, and no page.",
  ),
  "lib/worker": {
    may: [...BELOW_VERBS, ...VERBS],
    refuses: REACT,
    why: "The worker knows verbs and the queue, and nothing of requests.",
  },
  "lib/client": { may: ["lib/contract"], refuses: DATABASE, why: "The browser's client knows the contract alone." },
  "lib/reference": { may: ["lib/contract"], refuses: DATABASE, why: "The reference is made of the contract." },
  components: {
    may: ["lib/contract", "lib/client", "lib/reference", "components/ui"],
    refuses: DATABASE,
    why: "A component knows the contract, the browser's client and what the reference is made of.",
  },
  "components/ui": {
    may: ["lib/contract/folded", "lib/contract/seen"],
    refuses: [...DATABASE, "@tanstack/**"],
    why: "components/ui has no product words and fetches nothing; of the contract it knows how text is compared.",
  },
  app: {
    may: [
      ...ANY_LIB.filter((room) => !["db", "lib/engine", "lib/matching", "lib/worker", "lib/server/web"].includes(room)),
      "components",
      "components/ui",
    ],
    refuses: DATABASE,
    why: "app imports verbs, the contract and components, never the database.",
  },
  "scripts/process": script([], "Children, locks and progress, whoever needs them."),
  "scripts/database": script(["db", "scripts/process"], "What makes a database ready knows no command."),
  "scripts/build": script(["scripts/process"], "A build knows no command."),
  "scripts/launch": script(
    ["scripts/process", "scripts/build", "scripts/database"],
    "The launcher starts what is built.",
  ),
  "scripts/admin": script(["scripts/process", "scripts/database"], "The operator's commands are verbs."),
  "scripts/test": script(
    ["scripts/process", "scripts/build", "scripts/database", "scripts/launch"],
    "The tests' runner knows what it runs.",
  ),
  "scripts/lab": script(
    ["app/api/testing/api", "scripts/process", "scripts/build", "scripts/database", "scripts/launch", "scripts/test"],
    "The laboratory may try everything, and nothing depends on it.",
  ),
  e2e: {
    may: [...ANY_LIB, "scripts/database", "scripts/launch", "scripts/lab"],
    why: "A journey makes its people and keys, and drives a browser.",
  },
};

/** Where folders stand each of which is a room. */
export const FLOORS = ["lib", "lib/server", "scripts"];
/** Whose every other folder belongs to one room. */
export const WINGS = ["app", "components", "db", "e2e"];
