import { BuilderActor } from "./fuzz/builder-actor";
import { testSequences } from "./fuzz/run-sequences";

testSequences(
  "two people at the builder, with Back and Forward, failures and undo, lose nothing that was called saved",
  {
    about: "Builder",
    ofLists: /words|domains/,
    actor: BuilderActor,
    prepare: async (api) => {
      const criteria = { categories: ["amenity/university"], places: { regions: ["US-TX"] } };
      return {
        make: async (pick) => {
          const body = { status: pick(["draft", "active"]), criteria };
          return (await api("POST", "/workflows", { body })).body.data.id;
        },
        read: async (id) => {
          const { name, criteria } = (await api("GET", `/workflows/${id}/draft`)).body.data;
          const { keywords, exclude, limit } = criteria;
          return { items: [...keywords.include, ...exclude.domains], values: { name, limit: String(limit) } };
        },
      };
    },
    deeds: (actor, { pick, next, mine }) => {
      const words = mine.filter((item) => !item.includes("."));
      return {
        "add keyword": () => actor.addKeyword(next()),
        "add another keyword": () => actor.addKeyword(next()),
        "add domain": () => actor.addDomain(`${next()}.com`),
        // The number of the word, so that no two are alike.
        "set limit": () => actor.setLimit(next().replace(/^.*n/, "9")),
        "set name": () => actor.setName(`Name ${next()}`),
        undo: () => actor.press("Undo"),
        redo: () => actor.press("Redo"),
        ...(words.length > 0 && { "remove keyword": () => actor.removeKeyword(pick(words)) }),
      };
    },
  },
);
