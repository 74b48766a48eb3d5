"use client";
import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { placesQuery } from "@/lib/client/directory";
import type { Place } from "@/lib/contract/directory";
import { formatCount } from "../ui/intl";
import { MultiCombobox } from "../ui/multi-combobox";
import { part } from "../ui/part";
import { useDebounced } from "../ui/use-debounced";
import type { FieldProps } from "./field-props";
import { nameOf } from "./names";
import { keysOf, placeKey, placesOf } from "./place-keys";
import { usePastedPlaces } from "./use-pasted-places";

const PastedNotice = part(() => import("./pasted-notice").then((file) => file.PastedNotice));

const TYPING_MS = 150;

/** Found by a ZIP code, or the beginning of one: criteria have the city that it lies in. */
function isZip({ kind, also }: Place): boolean {
  return kind === "city" && also !== null && /^\d{3,5}…?$/.test(also);
}

export function PlacesField({
  criteria,
  onChange,
  faultAt,
  isReadOnly,
  names,
}: FieldProps & { names: Record<string, string> }) {
  const [query, setQuery] = useState("");
  const [standsFor, setStandsFor] = useState<string>();
  const [learnt, setLearnt] = useState<Record<string, string>>({});
  const asked = useDebounced(query.trim(), TYPING_MS);
  const found = useQuery(placesQuery(asked));
  const choices = (found.data ?? []).map((place) => ({
    key: placeKey(place),
    name: place.name,
    detail: isZip(place)
      ? `all of it, for ${place.also} · ${place.context}`
      : [place.also, place.context].filter(Boolean).join(" · "),
    count: place.companies === null ? undefined : formatCount(place.companies),
  }));
  const known = { ...names, ...learnt };
  const chosen = keysOf(criteria.places).map((key) => {
    const [kind, code = "", ...city] = key.split(" ");
    return kind === "city"
      ? { key, name: city.join(" "), detail: code.slice(3) }
      : { key, name: nameOf(known, code), detail: kind === "region" ? code.slice(0, 2) : undefined };
  });

  const input = useRef<HTMLInputElement>(null);
  const pasting = usePastedPlaces({
    places: criteria.places,
    onAdd: (places, named) => {
      learn(named);
      onChange({ places });
    },
  });

  function learn(places: readonly Place[]) {
    const named = places.filter(({ kind }) => kind !== "city").map(({ code, name }) => [code, name]);
    setLearnt((before) => ({ ...before, ...Object.fromEntries(named) }));
  }
  function choose(keys: string[]) {
    setQuery("");
    if (pasting.pasted?.open.length === 0 && !pasting.pasted.failed) pasting.dismiss();
    const byZip = found.data?.find(
      (place) => isZip(place) && keys.includes(placeKey(place)) && !chosen.some(({ key }) => key === placeKey(place)),
    );
    setStandsFor(byZip && `${byZip.also} stands for all of ${byZip.name}, ${byZip.context.split(",")[0]}.`);
    learn(found.data ?? []);
    onChange({ places: placesOf(keys) });
  }
  return (
    <MultiCombobox
      label="Places"
      placeholder={chosen.length > 0 ? "Add another" : "Anywhere: type a country, state, city or ZIP code"}
      hint={standsFor ?? "Any of these: countries, states or regions, and cities. A list of them can be pasted."}
      fault={faultAt("criteria.places")}
      chosen={chosen}
      choices={choices}
      query={query}
      onQuery={setQuery}
      onChange={choose}
      isLoading={found.isFetching || asked !== query.trim()}
      isReadOnly={isReadOnly}
      inputRef={input}
      onPaste={pasting.take}
      notice={
        pasting.pasted ? (
          <PastedNotice
            pasted={pasting.pasted}
            of={pasting}
            input={input}
            onSearch={(text) => {
              input.current?.focus();
              setQuery(text);
            }}
          />
        ) : null
      }
    />
  );
}
