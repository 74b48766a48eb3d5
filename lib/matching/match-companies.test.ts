import { describe, expect, test } from "vitest";
import { matchingWorkspace, place } from "./testing/workspace";

const PHONE = "+1 512 471 3434";
const OTHER_PHONE = "+1 512 471 8899";

describe("the same place from two sources is one company", () => {
  test.each([
    [
      "on its phone, with a likely name",
      { phone: PHONE },
      { phone: "(512) 471-3434", name: "Oak St Bakery" },
      ["phone", "name"],
    ],
    [
      "on its address, however it is written",
      { street: "12224 Ventura Blvd.", name: "Art's Delicatessen" },
      { street: "12224 Ventura Boulevard, Suite 5", name: "Arts Delicatessen Inc" },
      ["address", "name"],
    ],
    [
      "on its position, with an equal name",
      { latitude: 30.2672, longitude: -97.7431 },
      { latitude: 30.2678, longitude: -97.7435, city: "Downtown Austin" },
      ["name", "near"],
    ],
    [
      "on its domain, in one city",
      { website: "https://oak-street.com", street: "1 Oak Street" },
      { website: "www.oak-street.com", phone: PHONE, name: "OSB Cakes" },
      ["domain", "name", "city"],
    ],
    [
      "on its name, where one says no more than the city",
      { phone: PHONE, street: "1 Oak Street" },
      { name: "OAK STREET BAKERY, LLC" },
      ["name", "city"],
    ],
  ])("%s", async (_, left, right, keys) => {
    const { load, merged, pairs } = await matchingWorkspace();
    await load("one", [place("left", left)]);
    await load("two", [place("right", right)]);
    expect(await merged()).toEqual([["left", "right"]]);
    expect(await pairs()).toEqual([expect.objectContaining({ of: ["left", "right"], verdict: "merged", keys })]);
  });

  test("or twice in one source", async () => {
    const { load, merged } = await matchingWorkspace();
    await load("one", [place("a", { phone: PHONE }), place("b", { phone: PHONE }), place("c", { name: "Elm Books" })]);
    expect(await merged()).toEqual([["a", "b"]]);
  });

  test("and keeps the identity that it had, whatever joins it later", async () => {
    const { load, rows } = await matchingWorkspace();
    await load("one", [place("a", { phone: PHONE })]);
    const [before] = await rows();
    await load("two", [place("b", { phone: PHONE })]);
    expect(new Set((await rows()).map(({ identity }) => identity))).toEqual(new Set([before?.identity]));
  });
});

test("two that agree by phone are matched though one names no city", async () => {
  const { load, merged } = await matchingWorkspace();
  await load("one", [place("a", { phone: PHONE, street: "1 Oak Street" })]);
  await load("two", [place("b", { phone: PHONE, street: "1 Oak Street", city: "", region: "" })]);
  expect(await merged()).toEqual([["a", "b"]]);
});

test("a shop's units under its roof and phone are places of their own", async () => {
  const { load, merged } = await matchingWorkspace();
  const at = { street: "591 Joseph Dr", phone: PHONE };
  await load("one", [
    place("shop", { ...at, name: "Walmart" }),
    place("bank", { ...at, name: "Walmart Money Center" }),
  ]);
  await load("two", [place("shop again", { ...at, name: "Walmart" })]);
  expect(await merged()).toEqual([["shop", "shop again"]]);
});

test("post boxes are addresses: one box is one place, two are two", async () => {
  const { load, merged } = await matchingWorkspace();
  const box = (number: number) => ({ street: `P.O. Box ${number}`, name: "Shriners International" });
  await load("one", [place("a", box(12)), place("b", { ...box(12), street: "PO BOX 12" }), place("c", box(13))]);
  expect(await merged()).toEqual([["a", "b"]]);
});

describe("numbers in a register", () => {
  const at = { street: "1 Oak Street" };
  const ein = (number: string) => ({ ...at, registerIds: { "us-ein": number } });

  test("that differ are two, under one name, roof and phone", async () => {
    const { load, merged } = await matchingWorkspace();
    const all = { phone: PHONE, website: "https://oak-street.com" };
    await load("one", [
      place("a", { ...all, ...ein("01-0564885") }),
      place("b", { ...all, ...ein("58-1945770") }),
      place("c", { ...all, ...ein("10564885") }),
    ]);
    expect(await merged()).toEqual([["a", "c"]]);
  });

  test("that are equal speak for one, and those of two registers say nothing", async () => {
    const { load, merged } = await matchingWorkspace();
    const other = { street: "2 Elm Street", name: "Elm Books" };
    await load("one", [
      place("a", { ...ein("581945770"), name: "Oak Street Holdings" }),
      place("b", { ...ein("58-1945770"), name: "Oak Street Trading" }),
      place("c", { ...other, registerIds: { "us-ein": "471" } }),
      place("d", { ...other, registerIds: { "us-npi": "1790" } }),
      place("e", { name: "Oak Street Holdings", street: "7 Fir Street" }),
      place("f", { name: "Oak Street Trading", street: "7 Fir Street" }),
    ]);
    expect(await merged()).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
  });
});

describe("branches stay apart", () => {
  test("on the phone of the head office, in another town or under another postal code", async () => {
    const { load, merged } = await matchingWorkspace();
    await load("one", [
      place("office", { street: "1 Oak Street", phone: PHONE, postalCode: "78701" }),
      place("town", { phone: PHONE, city: "Waco" }),
    ]);
    expect(await merged()).toEqual([]);
    await load("two", [place("quarter", { phone: PHONE, postalCode: "78745-1234" })]);
    await load("three", [place("again", { phone: PHONE, postalCode: "78701-1234" })]);
    expect(await merged()).toEqual([["again", "office"]]);
  });

  test("with one domain and brand, at other addresses and phones", async () => {
    const { load, merged, companies } = await matchingWorkspace();
    const brand = { website: "https://oak-street.com", brandId: "Q1" };
    await load("one", [
      place("a", { ...brand, street: "1 Oak Street", phone: PHONE }),
      place("b", { ...brand, street: "77 Elm Street", phone: OTHER_PHONE }),
      place("whole", { ...brand, coverage: "brand", areas: ["US"] }),
    ]);
    expect(await merged()).toEqual([]);
    expect(await companies()).toBe(3);
  });

  test("with one name in one street, at another house number", async () => {
    const { load, merged, pairs } = await matchingWorkspace();
    await load("one", [place("a", { street: "1 Oak Street" }), place("b", { street: "300 Oak St" })]);
    expect(await merged()).toEqual([]);
    expect(await pairs()).toMatchObject([{ of: ["a", "b"], verdict: "unsure" }]);
  });

  test("even where a record that lies between them could be either", async () => {
    const { load, merged } = await matchingWorkspace();
    await load("one", [
      place("a", { street: "1 Oak Street", phone: PHONE }),
      place("b", { street: "77 Elm Street", phone: OTHER_PHONE }),
      place("c"),
    ]);
    expect(await merged()).toEqual([]);
  });

  test("numbered stores of one name are not each other", async () => {
    const { load, merged } = await matchingWorkspace();
    await load("one", [place("a", { name: "Pizza 12", phone: PHONE }), place("b", { name: "Pizza 15", phone: PHONE })]);
    expect(await merged()).toEqual([]);
  });
});

describe("a list that names no towns", () => {
  const unnamed = { city: "" };

  test("is matched on its addresses, whatever is added to a name", async () => {
    const { load, merged, pairs } = await matchingWorkspace();
    await load("one", [
      place("a", { ...unnamed, street: "1221 Oak Blvd." }),
      place("b", { ...unnamed, street: "1221 Oak Boulevard", name: "Oak Street Bakery - Head Office" }),
      place("c", { ...unnamed, street: "1221 Oak Blvd, Suite 5", name: "Elm Books" }),
    ]);
    expect(await merged()).toEqual([["a", "b"]]);
    expect(await pairs()).toEqual([expect.objectContaining({ of: ["a", "b"], keys: ["address", "name"] })]);
  });

  test("needs the house number, and a town on one side is no town on the other", async () => {
    const { load, merged } = await matchingWorkspace();
    await load("one", [
      place("a", { ...unnamed, street: "1221 Oak Blvd." }),
      place("b", { ...unnamed, street: "1223 Oak Blvd." }),
      place("c", { ...unnamed, street: "Oak Blvd." }),
      place("d", { street: "1221 Oak Blvd." }),
      place("e", { ...unnamed, region: "US-OK", street: "1221 Oak Blvd." }),
    ]);
    expect(await merged()).toEqual([]);
  });

  test("goes by its postal codes where it has them", async () => {
    const { load, merged } = await matchingWorkspace();
    const at = { ...unnamed, street: "1221 Oak Blvd." };
    await load("one", [
      place("a", { ...at, postalCode: "73301" }),
      place("b", { ...at, postalCode: "73301" }),
      place("c", { ...at, postalCode: "75001" }),
    ]);
    expect(await merged()).toEqual([["a", "b"]]);
  });
});

describe("numbers without an area code", () => {
  const LOCAL = "471-3434";

  test("are compared in one town, with each other and with whole ones", async () => {
    const { load, merged, pairs, rows } = await matchingWorkspace();
    await load("one", [
      place("a", { phone: LOCAL, street: "1221 Oak Blvd." }),
      place("b", { phone: "471.3434", name: "Oak St Bakery" }),
      place("waco", { phone: LOCAL, city: "Waco", name: "Oak Street Bakery Waco" }),
    ]);
    await load("two", [
      place("c", { phone: PHONE, name: "Oak Street Bakery & Cafe", street: "1221 Oak Boulevard" }),
      place("d", { phone: OTHER_PHONE, name: "Oak Street Bakes", street: "77 Elm Street" }),
    ]);
    expect(await merged()).toEqual([["a", "b", "c"]]);
    expect((await pairs()).find(({ of }) => String(of) === "a,b")?.keys).toEqual(["phone", "name"]);
    expect((await rows()).filter(({ phone }) => phone !== null).map(({ sourceRecordId }) => sourceRecordId)).toEqual(
      expect.not.arrayContaining(["a", "b", "waco"]),
    );
  });

  test("are compared in a list that names no towns, and are a chain's where they are in many places", async () => {
    const { load, merged } = await matchingWorkspace();
    const chain = ["1 Elm St", "2 Ash St", "3 Fir St"].map((street) =>
      place(street, { city: "", phone: "471-1111", name: "Fir Tools", street }),
    );
    await load("one", [
      place("a", { city: "", phone: LOCAL, name: "The Oak Street Bakery" }),
      place("b", { city: "", phone: LOCAL, name: "Oak Street Bakers" }),
      place("c", { city: "", phone: "471-9999", name: "Oak Street Bakery" }),
      ...chain,
    ]);
    expect(await merged()).toEqual([["a", "b"]]);
  });
});

describe("a slip keeps nothing apart", () => {
  test("in a town, where all the rest of the address is equal", async () => {
    const { load, merged } = await matchingWorkspace();
    await load("one", [
      place("a", { street: "12 Oak St", city: "Canastota" }),
      place("b", { street: "12 Oak Street", city: "Canasotta" }),
      place("other town", { street: "12 Oak Street", city: "Buffalo" }),
      place("other name", { street: "12 Oak Street", city: "Canastoga", name: "Elm Books" }),
    ]);
    expect(await merged()).toEqual([["a", "b"]]);
  });

  test("in the last digits of a phone, at one address; other lines of a firm are alike too", async () => {
    const { load, merged } = await matchingWorkspace();
    const at = { street: "12 Oak St" };
    await load("one", [
      place("a", { ...at, phone: PHONE }),
      place("b", { ...at, phone: "+1 512 471 3435", name: "Oak Street Cake Bakery" }),
      place("c", { ...at, phone: OTHER_PHONE, name: "Oak Street Cake Bakers" }),
    ]);
    expect(await merged()).toEqual([["a", "b"]]);
  });
});

describe("what many share merges nothing", () => {
  test("a shared host", async () => {
    const { load, merged } = await matchingWorkspace();
    const website = (page: string) => ({
      website: `https://www.facebook.com/${page}`,
      street: `${page.length} Oak Street`,
    });
    await load("one", [
      place("a", { name: "Elm Books", ...website("a") }),
      place("b", { name: "Ash Tools", ...website("bcd") }),
    ]);
    expect(await merged()).toEqual([]);
  });

  test("a chain's domain", async () => {
    const { load, merged } = await matchingWorkspace();
    const chain = { website: "https://big-chain.com" };
    await load("one", [
      ...["Austin", "Dallas", "Waco"].map((city, at) =>
        place(city, { ...chain, city, street: `${at + 1} Oak Street` }),
      ),
      place("other", { ...chain, name: "Chain Holdings", phone: PHONE }),
    ]);
    expect(await merged()).toEqual([]);
  });

  test("a chain's phone, and a made-up one", async () => {
    const { load, merged } = await matchingWorkspace();
    const chain = ["Austin", "Dallas", "Waco"].map((city) => place(city, { city, phone: PHONE }));
    const placeholder = ["x", "y"].map((id, at) =>
      place(id, { phone: "000 000 0000", street: `${at + 5} Elm Street` }),
    );
    await load("one", [...chain, ...placeholder]);
    expect(await merged()).toEqual([]);
  });

  test("a key of more than 50 records", async () => {
    const { load, merged, pairs } = await matchingWorkspace();
    await load(
      "one",
      Array.from({ length: 60 }, (_, at) => place(String(at), { phone: PHONE, name: `${at} Oak` })),
    );
    expect(await merged()).toEqual([]);
    expect(await pairs()).toEqual([]);
  });

  test("the roof that several companies share", async () => {
    const { load, merged } = await matchingWorkspace();
    const hotel = { phone: PHONE, street: "3434 Peachtree Rd" };
    const names = {
      cafe: "Ritz-Carlton Cafe (Buckhead)",
      dining: "Ritz-Carlton Dining Room (Buckhead)",
      gym: "Iron Works",
    };
    const all = (source: string) =>
      Object.entries(names).map(([id, name]) => place(`${id} ${source}`, { ...hotel, name }));
    await load("one", all("one"));
    await load("two", all("two"));
    expect(await merged()).toEqual(Object.keys(names).map((id) => [`${id} one`, `${id} two`]));
  });
});

describe("brands", () => {
  test("are one by their domain wherever they operate, else by their brand id", async () => {
    const { load, merged, pairs } = await matchingWorkspace();
    const brand = (id: string, over: object) => place(id, { coverage: "brand", areas: ["US"], ...over });
    await load("one", [
      brand("a", { website: "https://oak.com" }),
      brand("b", { website: "https://shop.oak.com", name: "Oak Shops", areas: ["CA"] }),
      brand("c", { brandId: "Q5", name: "Elm" }),
      brand("d", { brandId: "Q5", name: "Ash" }),
    ]);
    expect(await merged()).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
    expect((await pairs()).map(({ keys }) => keys[0]).toSorted()).toEqual(["brand", "domain"]);
  });
});

describe("a later load", () => {
  test("matches only what changed, and parts what no longer matches", async () => {
    const { load, merged, pairs, rows } = await matchingWorkspace();
    await load("one", [place("a", { phone: PHONE }), place("x", { name: "Elm Books", phone: OTHER_PHONE })]);
    await load("two", [place("b", { phone: PHONE }), place("y", { name: "Elm Book Shop", phone: OTHER_PHONE })]);
    expect(await merged()).toEqual([
      ["a", "b"],
      ["x", "y"],
    ]);
    await load("two", [
      place("b", { phone: "+1 512 471 1111", street: "5 Other Road" }),
      place("y", { name: "Elm Book Shop", phone: OTHER_PHONE }),
    ]);
    expect(await merged()).toEqual([["x", "y"]]);
    const identities = (await rows()).map(({ identity }) => identity);
    expect(new Set(identities).size).toBe(3);
    await load("two", []);
    expect(await merged()).toEqual([]);
    expect(await pairs()).toEqual([]);
  });
});
