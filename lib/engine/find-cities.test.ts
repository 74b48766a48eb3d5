import { expect, test } from "vitest";
import { company, PACES, workspaceOf } from "./testing/runs";

test.each(["Munich", "München", "MUENCHEN", "Mu\u0308nchen"])(
  "a city asked for as %s is found by whatever name a source has for it, and in its region alone",
  async (name) => {
    const places = { country: "DE", region: "DE-BY" };
    const { run, preview, results } = await workspaceOf([
      company(1, { ...places, city: "Munich" }),
      company(2, { ...places, city: "München" }),
      company(3, { ...places, city: "Muenchen" }),
      company(4, { ...places, city: "Nürnberg" }),
      company(5, { country: "US", region: "US-ND", city: "Munich" }),
    ]);
    const wanted = { places: { cities: [{ name, region: "DE-BY" }] } };
    expect((await preview(wanted, 10, PACES.sorted)).counts.found).toBe(3);
    const { id } = await run(wanted, PACES.sorted);
    expect((await results(id)).map(({ city }) => city).toSorted()).toEqual(["Muenchen", "Munich", "München"]);
  },
);

test("a ZIP code means the city that it lies in", async () => {
  const { preview } = await workspaceOf([company(1), company(2, { city: "Dallas" }), company(3, { city: "Tilden" })]);
  const found = async (name: string) =>
    (await preview({ places: { cities: [{ name, region: "US-TX" }] } }, 10, PACES.sorted)).samples.map(
      ({ city }) => city,
    );
  expect(await found("78701")).toEqual(["Austin"]);
  expect(await found("78072")).toEqual(["Tilden"]);
});

test("a city that no list knows is found by its own name", async () => {
  const { preview } = await workspaceOf([company(1, { city: "Nowhere Made Up" }), company(2)]);
  const seen = await preview({ places: { cities: [{ name: "nowhere made-up", region: "US-TX" }] } });
  expect(seen.counts.found).toBe(1);
});
