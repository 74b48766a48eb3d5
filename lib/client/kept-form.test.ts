import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { keptForms } from "./kept-form";
import { unsavedSavers } from "./savers";

const page = new EventTarget();

beforeEach(() => {
  vi.stubGlobal("window", page);
  vi.stubGlobal("document", new EventTarget());
});
afterEach(() => void vi.unstubAllGlobals());

function asksOnLeaving(): boolean {
  const event = new Event("beforeunload", { cancelable: true });
  page.dispatchEvent(event);
  return event.defaultPrevented;
}

test("what is typed in a form outlives it, is told of, and is asked about, until it is saved or discarded", () => {
  const forms = keptForms<string>();
  const about = { name: "the schedule", href: "/workflows/a" };
  const form = forms.of("a", about);
  const leave = form.subscribe(() => undefined);
  expect(asksOnLeaving()).toBe(false);
  form.set("typed");
  leave();
  expect(forms.of("a", about).typed()).toBe("typed");
  expect(forms.of("b", about).typed()).toBe(null);
  expect(unsavedSavers().map(({ about: { name }, isWatched }) => [name, isWatched])).toEqual([["the schedule", false]]);
  expect(asksOnLeaving()).toBe(true);
  form.discard();
  expect(unsavedSavers()).toEqual([]);
  expect(asksOnLeaving()).toBe(false);
});
